"""What stands when two people edited the same field apart: pure, and the same whichever laptop asks.

`settle` answers by merge class (DESIGN §6); `words` is the three-way merge for prose. A clock never decides whether
two edits collide, only which of two is shown first, or shown (decision 25): the order is (edited_at, op).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple, TypeAlias

Value: TypeAlias = bool | int | str | bytes | None

OR = " / "
_TOKENS = re.compile(r"\s+|\S+")


class Settled(NamedTuple):
    """The value that stands, and what to tell: None, "merged" (both are in it) or "conflict" (a person should look)."""

    value: Value
    notice: str | None


class Text(NamedTuple):
    """Two texts made one; `clean` when neither touched what the other changed."""

    text: str
    clean: bool


class _Edit(NamedTuple):
    """Tokens `start` to `end` of the base give way to `tokens`."""

    start: int
    end: int
    tokens: tuple[str, ...]


def settle(
    kind: str,
    base: Value,
    mine: Value,
    theirs: Value,
    mine_at: int,
    theirs_at: int,
    mine_op: bytes,
    theirs_op: bytes,
) -> Settled:
    """Say what stands of mine and theirs, both edited from base; `kind` is the field's merge class.

    An unknown class settles as "later": one stands, the other is kept in the notice.
    """
    if kind != "deleted" and (mine in (theirs, base) or theirs == base):
        return Settled(theirs if mine == base else mine, None)
    mine_first = (mine_at, mine_op) < (theirs_at, theirs_op)
    if kind in ("words", "cautious") and _texts(mine, theirs):
        first, second = (mine, theirs) if mine_first else (theirs, mine)
        merged = words(_text(base), _text(first), _text(second))
        return Settled(merged.text, "merged" if merged.clean and kind == "words" else "conflict")
    return _RULES.get(kind, _later)(mine, theirs, mine_first)


def _later(mine: Value, theirs: Value, mine_first: bool) -> Settled:
    return Settled(theirs if mine_first else mine, "conflict")


def _cautious(mine: Value, theirs: Value, _: bool) -> Settled:
    """The more cautious stands, and a person is told in any case."""
    return Settled(max(mine, theirs, key=_caution), "conflict")


def _element(mine: Value, theirs: Value, _: bool) -> Settled:
    """A set keeps what either put in: nobody needs telling."""
    return Settled(max(mine, theirs, key=_caution), None)


def _once(mine: Value, theirs: Value, _: bool) -> Settled:
    """What the server accepted first stands."""
    return Settled(mine if theirs is None else theirs, "conflict")


def _deleted(mine: Value, theirs: Value, _: bool) -> Settled:
    """An edit wins over a delete, also where what stands was never deleted: the record stays, and both are told."""
    if bool(mine) == bool(theirs):
        return Settled(max(mine, theirs, key=_caution), None)
    return Settled(theirs if mine else mine, "conflict")


_RULES = {"later": _later, "cautious": _cautious, "element": _element, "once": _once, "deleted": _deleted}


def _texts(mine: Value, theirs: Value) -> bool:
    """Whether both can be read as text; None is an emptied one."""
    return isinstance(mine, str | None) and isinstance(theirs, str | None)


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _caution(value: Value) -> tuple[int, int, str]:
    """The larger number, the yes, the answer instead of none; between two texts any fixed order serves."""
    if isinstance(value, int):
        return (1, int(value), "")
    return (0 if value is None else 2, 0, value if isinstance(value, str) else repr(value))


def words(base: str, first: str, second: str) -> Text:
    """Merge two texts edited from base, word by word, `first` before `second` wherever both must be kept.

    No word either of them wrote is lost. Two insertions at one place are both kept, one after the other; where one
    changed what the other changed too, both readings stand with " / " between them and the result is not clean.
    """
    tokens = _TOKENS.findall(base)
    out: list[str] = []
    clean = True
    at = 0
    for start, end, ours in _hunks(_edits(tokens, first), _edits(tokens, second)):
        _join(out, tokens[at:start])
        pieces, unlike = _resolve(tokens, start, end, ours)
        _join(out, pieces)
        clean = clean and not unlike
        at = end
    _join(out, tokens[at:])
    return Text("".join(out), clean)


def _edits(tokens: Sequence[str], text: str) -> list[_Edit]:
    """What was done to the base to make this text; spaces never anchor a match."""
    new = _TOKENS.findall(text)
    found = SequenceMatcher(str.isspace, tokens, new, autojunk=False).get_opcodes()
    return [_Edit(i1, i2, tuple(new[j1:j2])) for tag, i1, i2, j1, j2 in found if tag != "equal"]


_Hunk: TypeAlias = tuple[int, int, tuple[list[_Edit], list[_Edit]]]


def _hunks(first: Sequence[_Edit], second: Sequence[_Edit]) -> Iterator[_Hunk]:
    """Group the edits of both sides that touch the same tokens, in order of place."""
    queue = sorted(
        [(edit, 0) for edit in first] + [(edit, 1) for edit in second], key=lambda e: (e[0].start, e[0].end, e[1])
    )
    start = end = -1
    sides: tuple[list[_Edit], list[_Edit]] = ([], [])
    for edit, side in queue:
        touches = edit.start < end or start == end == edit.start == edit.end
        if not touches:
            if end >= 0:
                yield start, end, sides
            sides = ([], [])
            start, end = edit.start, edit.end
        end = max(end, edit.end)
        sides[side].append(edit)
    if end >= 0:
        yield start, end, sides


def _resolve(
    tokens: Sequence[str], start: int, end: int, sides: tuple[list[_Edit], list[_Edit]]
) -> tuple[list[str], bool]:
    """The tokens that stand in one hunk, and whether the two sides disagreed there."""
    if not sides[1]:
        return _side(tokens, start, end, sides[0]), False
    if not sides[0]:
        return _side(tokens, start, end, sides[1]), False
    one, two = _side(tokens, start, end, sides[0]), _side(tokens, start, end, sides[1])
    if one == two:
        return one, False
    if start == end:
        return _union(one, two), False
    if not one or not two:
        return one or two, True
    return [*one, OR, *two], True


def _side(tokens: Sequence[str], start: int, end: int, edits: Sequence[_Edit]) -> list[str]:
    """How one side reads between two places of the base."""
    out: list[str] = []
    for edit in edits:
        out += tokens[start : edit.start]
        out += edit.tokens
        start = edit.end
    return out + list(tokens[start:end])


def _union(one: list[str], two: list[str]) -> list[str]:
    """Both insertions; one alone when it goes on from the other."""
    if one[: len(two)] == two:
        return one
    if two[: len(one)] == one:
        return two
    paragraphs = any("\n" in token for token in (*one, *two))
    gap = [] if one[-1].isspace() or two[0].isspace() else ["\n" if paragraphs else " "]
    return one + gap + two


def _join(out: list[str], pieces: Sequence[str]) -> None:
    """Append, with a space where two words would otherwise grow together."""
    if out and pieces and not out[-1][-1].isspace() and not pieces[0][0].isspace():
        out.append(" ")
    out.extend(pieces)
