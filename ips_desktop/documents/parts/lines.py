"""Single lines: where the next leaf is, lines to write on, a bold line across."""

from __future__ import annotations

from dataclasses import dataclass

from ips_desktop.documents.parts import markup
from ips_desktop.documents.parts.setter import Setter, white
from ips_desktop.documents.press.blocks import Block, Lines, rule, writing_line
from ips_desktop.documents.press.sizes import BOLD_RULE, LARGE_RULE, MM, Style
from resources.wordings import said


@dataclass(frozen=True)
class Pointer:
    """Where the next leaf is: `key` has {page}, `key_html` says it where there are no pages."""

    key: str
    key_html: str

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """One line."""
        style = Style(setter.kinds.text.size, setter.kinds.text.leading)
        return [Lines(setter.fitter.one(said(self.key, page=setter.next_leaf), style, wide), wide, 3 * MM)]

    def html(self) -> str:
        """The sentence without a page."""
        return f"<p>{markup.plain(said(self.key_html))}</p>"


@dataclass(frozen=True)
class Lined:
    """Lines to write on by pen. HTML has none."""

    count: int = 1

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """As many lines."""
        return [writing_line(wide, setter.write_high + (0.0 if at == 0 else 2 * MM)) for at in range(self.count)]

    def html(self) -> str:
        """Nothing."""
        return ""


@dataclass(frozen=True)
class Rule:
    """A bold line across, which keeps what follows."""

    def laid(self, setter: Setter, wide: float) -> list[Block]:
        """The line, in white."""
        return [
            rule(wide, LARGE_RULE if setter.large else BOLD_RULE, above=setter.section, keeps=True),
            white(0.8 * MM),
        ]

    def html(self) -> str:
        """Nothing: headings part an HTML page."""
        return ""
