"""One value as a cell of a whole-store export, and back: nothing is lost, and nothing in a cell is ever run as a formula.

An empty cell is no value. A backslash in front is taken away again when reading: alone it is the empty text, and it stands before every
text that begins with a backslash or with what a spreadsheet program would run. Ids are UUIDs, bytes are base64, yes and no are
`true` and `false`, days ISO, numbers decimal. What cannot be read raises ValueError.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.records.columns import Flag, Id
from ips_desktop.records.kinds import Kind

ESCAPE = "\\"
RUN = ("=", "+", "-", "@", "\t", "\r", ESCAPE)
"""What a spreadsheet program takes for the beginning of a formula, and the escape itself."""


@dataclass(frozen=True)
class Codec:
    """How a kind of value is written into a cell, and read from it as it goes on the wire."""

    write: Callable[[Any], str]
    read: Callable[[str], Any]

    def cell(self, value: Any) -> str:
        """The cell of a value; an empty cell for none."""
        return "" if value is None else self.write(value)

    def value(self, cell: str) -> Any:
        """The value of a cell, None for an empty one. ValueError when it cannot be read."""
        return None if cell == "" else self.read(cell)


def _text(value: Any) -> str:
    text = str(value)
    return ESCAPE + text if text == "" or text.startswith(RUN) else text


def _from_text(cell: str) -> str:
    return cell.removeprefix(ESCAPE)


def _from_number(cell: str) -> int:
    number = int(cell)
    if str(number) != cell:  # one way to write a number, so that what is written again is the same
        raise ValueError(cell)
    return number


def _from_flag(cell: str) -> bool:
    if cell not in ("true", "false"):
        raise ValueError(cell)
    return cell == "true"


def _from_bytes(cell: str) -> bytes:
    return b64decode(cell.removeprefix(ESCAPE), validate=True)


TEXT = Codec(_text, _from_text)
NUMBER = Codec(str, _from_number)
FLAG = Codec(lambda value: "true" if value else "false", _from_flag)
ID = Codec(lambda value: str(UUID(bytes=value)), lambda cell: UUID(cell).bytes)
BYTES = Codec(lambda value: b64encode(value).decode() or ESCAPE, _from_bytes)

_BY_COLUMN: dict[Any, Codec] = {Id: ID, Flag: FLAG, sa.Integer: NUMBER, sa.LargeBinary: BYTES}


def codec(kind: Kind) -> Codec:
    """How values of this kind of field are written."""
    return _BY_COLUMN.get(kind.column, TEXT)
