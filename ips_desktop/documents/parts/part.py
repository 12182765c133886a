"""What every part of a paper answers."""

from __future__ import annotations

from typing import Protocol

from ips_desktop.documents.parts.setter import Setter
from ips_desktop.documents.press.blocks import Block


class Part(Protocol):
    """A piece of a paper as words, that sets itself on paper in the setter's type, and as HTML."""

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """Blocks at most `wide` points across; the first carries the white above the part."""
        ...

    def html(self) -> str:
        """The same words as HTML, which may be nothing."""
        ...
