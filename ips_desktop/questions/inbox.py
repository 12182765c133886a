"""Inbox: what needs somebody's eye after laptops met: kept conflicts, what was merged, what came back."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import NOBODY, Colleague, Named, clients_named, colleagues
from ips_desktop.questions.group import groups
from ips_desktop.questions.marks import Reason, reason
from ips_desktop.questions.putting_right import TOGETHER, form_of, place_of
from ips_desktop.questions.set_aside import lines_of
from ips_desktop.questions.shown import field_reason, shown_value
from ips_desktop.questions.texts import Texts, text, texts
from ips_desktop.records import TYPES, Conflict, SetAside, kinds_of
from ips_desktop.records.kinds import Merge
from ips_desktop.rules import names
from ips_desktop.terms.words import ItemKind, ItemState
from resources.wordings import has, said

CHOOSE, MERGED, ARRIVED = "choose", "merged", "arrived"


@dataclass(frozen=True)
class Piece:
    """A run of words. `differs`: it stands on this side only and is underlined."""

    text: str
    differs: bool


@dataclass(frozen=True)
class Side:
    """What one person wrote. `at`: µs UTC. `here`: written on this laptop. `by`: "" when not known."""

    by: str
    first: str
    at: int | None
    here: bool
    text: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class InboxItem:
    """One card. `group`: "choose", "merged" or "arrived"; `kind`: a value of `ItemKind`, or "set_aside".

    `acts`: which of "mine", "theirs", "both", "own", "one", "seen" settle it (`see_item` is the last, `one_job` the one before it,
    `settle_item(keep=…)` takes the others).
    `form`: the form that puts it right, where records break a rule together, and `about`: the person or the record it is of.
    `place`: the page on which it is put right, where that is no form's.
    `shown`: which side stands now, "mine" or "theirs" or "". `base`: what was there before either change.
    """

    id: UUID
    group: str
    kind: str
    client: UUID
    name: str
    title: Reason
    found_at: int | None
    field: str
    field_name: Reason
    mine: Side | None
    theirs: Side | None
    base: str
    standing: str
    shown: str
    acts: tuple[str, ...]
    why: Reason | None = None
    withheld: bool = False
    form: str = ""
    about: UUID | None = None
    place: str = ""


@dataclass(frozen=True)
class InboxPage:
    """The page, newest first in each group. `choose` is the count on the rail."""

    items: tuple[InboxItem, ...]
    choose: int


def inbox(desk: Desk) -> InboxPage:
    """What needs an eye: open conflicts, what was merged and not yet seen, what was set aside. Five statements."""
    unseen = sa.and_(Conflict.kind == ItemKind.MERGED, Conflict.settlement.is_(None))
    conflicts = list(
        desk.session.scalars(
            sa.select(Conflict)
            .where(Conflict.deleted.is_not(True), sa.or_(Conflict.state == ItemState.OPEN, unseen))
            .order_by(Conflict.found_at.desc(), Conflict.id.desc())
        )
    )
    aside = list(
        desk.session.scalars(
            sa.select(SetAside)
            .where(SetAside.deleted.is_not(True), sa.or_(SetAside.state.is_(None), SetAside.state == ItemState.OPEN))
            .order_by(SetAside.at.desc(), SetAside.id.desc())
        )
    )
    long = texts(desk, [x.id for x in (*conflicts, *aside)])
    whose, staff = clients_named(desk, [x.subject_id for x in (*conflicts, *aside)]), colleagues(desk)
    items = [
        *(_conflict(desk, row, long, whose.get(row.subject_id, NOBODY), staff) for row in conflicts),
        *(_aside(desk, row, long, whose.get(row.subject_id, NOBODY), staff) for row in aside),
    ]
    items.sort(key=lambda i: ((CHOOSE, MERGED, ARRIVED).index(i.group), -(i.found_at or 0), i.id))
    return InboxPage(tuple(items), sum(i.group == CHOOSE for i in items))


def to_choose(desk: Desk) -> int:
    """How many conflicts wait for somebody to choose. One statement; the same items as the page's first group."""
    kinds = (ItemKind.MERGED, ItemKind.RETURNED)
    waits = sa.select(sa.func.count(Conflict.id)).where(
        Conflict.deleted.is_not(True), Conflict.state == ItemState.OPEN, Conflict.kind.not_in(kinds)
    )
    return desk.session.scalar(waits) or 0


def _conflict(desk: Desk, row: Conflict, long: Texts, who: Named, staff: dict[UUID, Colleague]) -> InboxItem:
    record = TYPES.get(row.type or "")
    kind = kinds_of(record).get(row.field or "") if record is not None else None
    group = MERGED if row.kind == ItemKind.MERGED else ARRIVED if row.kind == ItemKind.RETURNED else CHOOSE
    raw = {name: _told(long, row.id, name) for name in ("base", "mine", "theirs", "shown")}
    say = {name: _say(desk, row, value, staff) for name, value in raw.items()}
    withheld = row.withheld or (kind is not None and not kind.shows(row.held))
    mine_pieces, their_pieces = differing(say["mine"], say["theirs"])
    by, their_by = _name(row.mine_by, staff), _name(row.theirs_by, staff)
    here, their_here = row.mine_by == desk.me.id, row.theirs_by == desk.me.id != row.mine_by
    field_name = field_reason(row.type or "", row.field or "")
    acts = _acts(
        row, group, settles=kind is not None, words=kind is not None and kind.merge in (Merge.WORDS, Merge.CAUTIOUS)
    )
    waits = group == CHOOSE and not withheld
    form, about = form_of(row) if waits else ("", None)
    whose = groups(desk).top(row.subject_id)
    return InboxItem(
        id=row.id,
        group=group,
        kind=str(getattr(row.kind, "text", row.kind) or ""),
        client=whose,
        name=who.full,
        title=_title(row, who, field_name),
        found_at=row.found_at,
        field=row.field or "",
        field_name=field_name,
        mine=Side(by, names.given_of(by), row.mine_at, here, say["mine"], mine_pieces),
        theirs=None
        if row.kind in TOGETHER and not raw["theirs"]
        else Side(
            their_by,
            names.given_of(their_by) or said("clocks.other_laptop"),
            row.theirs_at,
            their_here,
            say["theirs"],
            their_pieces,
        ),
        base=say["base"],
        standing="" if row.kind == ItemKind.TWO_JOBS else say["shown"],
        shown=_stands(row, raw),
        acts=() if withheld else acts,
        withheld=withheld,
        form=form,
        about=about or whose,
        place=place_of(row) if waits else "",
    )


def _stands(row: Conflict, raw: dict[str, str]) -> str:
    """Which side stands now; of two jobs each does."""
    if row.kind == ItemKind.TWO_JOBS or raw["shown"] not in (raw["mine"], raw["theirs"]):
        return ""
    return "mine" if raw["shown"] == raw["mine"] else "theirs"


def _told(long: Texts, item: UUID, side: str) -> str:
    return text(long, item, side) or text(long, item, f"restricted_{side}")


def _name(person: UUID | None, staff: dict[UUID, Colleague]) -> str:
    return staff[person].name if person is not None and person in staff else ""


def _title(row: Conflict, who: Named, field_name: Reason) -> Reason:
    kind = row.kind if isinstance(row.kind, ItemKind) else ItemKind.CONFLICT
    return reason(f"clocks.inbox.{kind}", name=who.first or who.full, field=field_name.said())


def _acts(row: Conflict, group: str, *, settles: bool, words: bool) -> tuple[str, ...]:
    if row.kind == ItemKind.TWO_JOBS:
        return ("one", "seen")
    if group != CHOOSE or row.kind in TOGETHER or not settles:
        return ("seen",)
    return ("mine", "theirs", "both", "own") if words else ("mine", "theirs")


def _say(desk: Desk, row: Conflict, value: str, staff: dict[UUID, Colleague]) -> str:
    if row.field == "deleted":
        return said("clocks.inbox.taken_away" if value == "yes" else "clocks.inbox.not_taken_away")
    people = {id_: c.name for id_, c in staff.items()}
    return shown_value(row.type or "", row.field or "", value, people)


def _aside(desk: Desk, row: SetAside, long: Texts, who: Named, staff: dict[UUID, Colleague]) -> InboxItem:
    by = _name(row.by, staff)
    people = {id_: c.name for id_, c in staff.items()}
    kept = [text(long, row.id, name) for name in ("contents", "restricted_contents")]
    told = "\n".join(line for each in kept if each for line in lines_of(row.type or "", each, people))
    why = f"clocks.inbox.why.{row.reason}"
    return InboxItem(
        id=row.id,
        group=ARRIVED,
        kind="set_aside",
        client=groups(desk).top(row.subject_id),
        name=who.full,
        title=reason("clocks.inbox.set_aside", name=who.first or said("clocks.somebody")),
        found_at=row.at,
        field="",
        field_name=Reason("terms.field.contents"),
        mine=Side(by, names.given_of(by), row.at, row.by == desk.me.id, told, (Piece(told, False),)),
        theirs=None,
        base="",
        standing="",
        shown="",
        acts=() if row.withheld else ("seen",),
        why=Reason(why if has(why) else "clocks.inbox.why.other"),
        withheld=row.withheld,
    )


def differing(mine: str, theirs: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both texts in runs of words, those marked that stand on one side only."""
    one, two = re.findall(r"\s+|\S+", mine), re.findall(r"\s+|\S+", theirs)
    left: list[Piece] = []
    right: list[Piece] = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(str.isspace, one, two, autojunk=False).get_opcodes():
        for side, words in ((left, one[i1:i2]), (right, two[j1:j2])):
            if words:
                side.append(Piece("".join(words), tag != "equal"))
    return tuple(left), tuple(right)
