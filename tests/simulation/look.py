"""What must hold when a history has come to rest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ips_desktop.store.parcels import Value
from sync.protocol import digest
from sync.server import grants
from tests.simulation.centre import DAYS, Centre, Violation
from tests.simulation.scene import BOTH
from tests.simulation.words import tokens

if TYPE_CHECKING:
    from tests.simulation.world import Laptop, World


def look(world: World) -> None:
    """Look at everything. Raises Violation with the first promise found broken."""
    grants_are_as_derived(world.centre)
    for laptop in world.laptops:
        holds_what_it_may(world.centre, laptop)
        knows_that_all_is_sent(laptop)
        holds_what_the_role_may(world.centre, laptop)
    digests_are_equal(world.centre, world.laptops[world.steps % len(world.laptops)])
    lost = world.words.lost(world.centre.records.values())
    if lost:
        raise Violation(f"lost edits: {lost[:5]}")
    unseen = world.words.unseen(world.centre.records.values())
    if unseen:
        raise Violation(f"deleted unseen: {unseen[:5]}")
    nothing_of_the_erased(world)
    if not world.restores:
        set_aside_where_it_belongs(world.centre)
        once_only(world.centre)


def grants_are_as_derived(centre: Centre) -> None:
    """The grants kept one change at a time are those derived from everything at once."""
    sources = [source for each in centre.sources.values() for source in each.values()]
    whole = grants.derive_grants(
        sources, centre.people, centre.subjects, centre.openings.values(), DAYS[centre.day], centre.manifest
    )
    if whole != centre.levels:
        raise Violation("grants differ from those derived")


def holds_what_it_may(centre: Centre, laptop: Laptop) -> None:
    """A laptop's rows are the server's under its person's grants, no more and no less."""
    mine = centre.mine[laptop.person]
    if laptop.box.held != mine:
        raise Violation("a laptop knows other grants than the server")
    ours = {record: (subject, level) for subject, (level, _) in mine.items() for record in centre.of.get(subject, ())}
    if ours.keys() != laptop.box.stored().keys():
        raise Violation("a laptop holds other records than it may")
    rows = laptop.box.stored()
    for record, (subject, level) in ours.items():
        row, state = rows[record], centre.state(record, subject, level)
        if (row.type, row.subject, row.seen, row.level) != (state.type, subject, state.version, level):
            raise Violation("a record is another on the laptop")
        if _full(row.fields) != _full(state.fields):
            raise Violation("a value is another on the laptop")


def holds_what_the_role_may(centre: Centre, laptop: Laptop) -> None:
    """Nothing restricted is with a role that may not have it, whatever levels the grants say."""
    if centre.people[laptop.person].role in BOTH:
        return
    for row in laptop.box.stored().values():
        if any(value is not None and centre.is_restricted(row.type, name) for name, value in row.fields.items()):
            raise Violation("a laptop holds what is restricted to others")


def _full(fields: Mapping[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in fields.items() if value is not None}


def digests_are_equal(centre: Centre, laptop: Laptop) -> None:
    """Both sides come to the same digest of each subject."""
    box = laptop.box
    for subject, (level, _) in box.held.items():
        held = ((record, name, value) for record, fields in box.rows(subject) for name, value in fields.items())
        if digest.as_bytes(digest.total(held)) != centre.digest(subject, level):
            raise Violation("digests differ at the end")


def knows_that_all_is_sent(laptop: Laptop) -> None:
    """The box may say that all is sent."""
    standing = laptop.box.standing()
    if standing.met is None or standing.unsent or standing.timeline == b"":
        raise Violation("a laptop at rest does not know it")


def set_aside_where_it_belongs(centre: Centre) -> None:
    """What was set aside is filed with the record it is about."""
    for made in centre.records.values():
        if made.type == "set_aside":
            about = centre.records.get(made.fields["record_id"].value)
            if about is not None and about.subject != made.subject:
                raise Violation("set aside where nobody looks")


def nothing_of_the_erased(world: World) -> None:
    """An erased person is nowhere."""
    for subject in world.centre.erased:
        if subject in world.centre.of or subject in world.centre.subjects:
            raise Violation("the server still has an erased person")
        for laptop in world.laptops:
            if any(row.subject == subject for row in laptop.box.rows_.values()):
                raise Violation("a laptop still has an erased person")


def once_only(centre: Centre) -> None:
    """No word stands twice in one text: nothing sent twice was applied twice."""
    for made in centre.records.values():
        for stand in made.fields.values() if made.type not in ("conflict", "set_aside") else ():
            if isinstance(stand.value, str):
                words = [word for word in stand.value.split() if tokens(word)]
                if len(words) != len(set(words)):
                    raise Violation("a word stands twice")
