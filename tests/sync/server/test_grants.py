"""Who holds what: derived from accepted rows, principals, founders and openings, on a day."""

from __future__ import annotations

from sync.server.grants import Opening, Principal, Source, Subject, derive_grants, shift, source_of
from sync.server.standing import Stand
from tests.sync.server.given import MANIFEST

SAM, KIM, SUE, MAX, ADMIN, EVE = (letter * 16 for letter in (b"a", b"k", b"b", b"m", b"z", b"e"))
S, TEAM, SERVICE = b"s" * 16, b"t" * 16, b"v" * 16
PEOPLE = {
    person.id: person
    for person in (
        Principal(SAM, "adviser", SUE),
        Principal(KIM, "adviser", SUE),
        Principal(SUE, "supervisor"),
        Principal(MAX, "manager"),
        Principal(ADMIN, "administrator"),
        Principal(EVE, "adviser"),
    )
}
TODAY = "2026-11-18"


def named(who: bytes | None, day: str, version: int = 1, record: bytes = b"1" * 16) -> Source:
    """A fact of the named adviser's history."""
    return Source(S, record, "named_adviser", who, day, None, "full", True, version)


def cover(who: bytes, begins: str, ends: str | None) -> Source:
    """A stretch of cover."""
    return Source(S, b"c" * 16, "cover", who, begins, ends, "full", False, 1)


def held(*sources: Source, openings: tuple[Opening, ...] = (), today: str = TODAY) -> dict[bytes, str]:
    """Who holds person S, founded by Eve."""
    found = derive_grants(sources, PEOPLE, {S: Subject("client", EVE)}, openings, today, MANIFEST)
    return {principal: level for (principal, _), level in found.items()}


def test_the_named_adviser_holds_in_full_their_supervisor_and_the_manager_in_headline() -> None:
    assert held(named(SAM, "2026-01-01")) == {SAM: "restricted", SUE: "headline", MAX: "headline"}


def test_whoever_founds_a_person_holds_them_until_an_adviser_is_in_force() -> None:
    assert held()[EVE] == "restricted"
    assert held(named(SAM, "2026-12-01")) == {EVE: "restricted", MAX: "headline"}
    assert EVE not in held(named(SAM, "2026-12-01"), today="2026-12-01")


def test_a_hand_over_begins_on_its_day() -> None:
    history = (named(SAM, "2026-01-01"), named(KIM, "2026-11-20", 2, b"2" * 16))
    assert KIM not in held(*history)
    assert SAM not in held(*history, today="2026-11-20")
    assert held(*history, today="2026-11-20")[KIM] == "restricted"


def test_of_two_facts_of_one_day_the_one_accepted_later_holds() -> None:
    both = (named(SAM, "2026-01-01", 9, b"1" * 16), named(KIM, "2026-01-01", 4, b"2" * 16))
    assert SAM in held(*both)
    assert KIM not in held(*both)


def test_a_fact_of_nobody_ends_the_holding_and_gives_nothing_back_to_the_founder() -> None:
    assert held(named(SAM, "2026-01-01"), named(None, "2026-02-01", 2, b"2" * 16)) == {MAX: "headline"}


def test_cover_holds_from_its_first_day_through_its_last() -> None:
    both = (named(SAM, "2026-01-01"), cover(KIM, "2026-11-10", "2026-11-18"))
    assert held(*both)[KIM] == "restricted"
    assert KIM not in held(*both, today="2026-11-19")
    assert KIM not in held(*both, today="2026-11-09")


def test_an_opening_raises_headline_to_full_for_its_days_and_raises_nobody_else() -> None:
    opened = (Opening(SUE, S, TODAY), Opening(KIM, S, TODAY))
    assert held(named(SAM, "2026-01-01"), openings=opened)[SUE] == "restricted"
    assert KIM not in held(named(SAM, "2026-01-01"), openings=opened)
    assert held(named(SAM, "2026-01-01"), openings=opened, today="2026-11-19")[SUE] == "headline"


def test_what_is_held_in_full_is_held_as_deep_as_the_role_goes_whatever_gave_it() -> None:
    assert held(named(MAX, "2026-01-01"))[MAX] == "full"
    assert held(named(SAM, "2026-01-01"), openings=(Opening(MAX, S, TODAY),))[MAX] == "full"
    assert held(named(SAM, "2026-01-01"), cover(ADMIN, "2026-11-01", None))[ADMIN] == "full"
    promoted = {**PEOPLE, SAM: Principal(SAM, "manager", SUE)}
    found = derive_grants([named(SAM, "2026-01-01")], promoted, {S: Subject("client", EVE)}, [], TODAY, MANIFEST)
    assert found[SAM, S] == "full"


def test_administrators_hold_no_person_served_and_somebody_who_left_holds_nothing() -> None:
    assert ADMIN not in held(named(SAM, "2026-01-01"))
    gone = {**PEOPLE, SAM: Principal(SAM, "adviser", SUE, active=False)}
    found = derive_grants([named(SAM, "2026-01-01")], gone, {S: Subject("client", EVE)}, [], TODAY, MANIFEST)
    assert (SAM, S) not in found
    assert found[SUE, S] == "headline"


def test_open_subjects_are_everybodys_and_staff_their_own() -> None:
    subjects = {TEAM: Subject("team", SUE), SERVICE: Subject("service"), SAM: Subject("staff", SAM)}
    found = derive_grants([], PEOPLE, subjects, [Opening(EVE, SAM, TODAY)], TODAY, MANIFEST)
    assert {found[person, TEAM] for person in PEOPLE} == {found[person, SERVICE] for person in PEOPLE} == {"full"}
    own = {person: found[person, SAM] for person in PEOPLE}
    assert own == {SAM: "full", SUE: "full", ADMIN: "full", KIM: "headline", MAX: "headline", EVE: "headline"}


def test_a_row_deleted_or_of_another_type_or_with_a_day_of_nonsense_grants_nothing() -> None:
    fields = {
        "adviser_id": Stand(SAM, 3, 0, b""),
        "from_day": Stand("2026-01-01", 2, 0, b""),
        "why": Stand("x", 9, 0, b""),
    }
    source = source_of("named_adviser", b"1" * 16, S, fields, MANIFEST)
    assert source == named(SAM, "2026-01-01", 3)
    assert source_of("named_adviser", S, S, {**fields, "deleted": Stand(True, 9, 0, b"")}, MANIFEST) is None
    assert source_of("named_adviser", S, S, {**fields, "from_day": Stand(7, 9, 0, b"")}, MANIFEST) is None
    assert source_of("meeting", S, S, fields, MANIFEST) is None
    nobody = source_of("named_adviser", S, S, {**fields, "adviser_id": Stand("text", 9, 0, b"")}, MANIFEST)
    assert nobody is not None
    assert nobody.principal is None


def test_a_shift_says_what_is_new_what_changed_and_what_is_gone() -> None:
    found = shift({(SAM, S): "full", (SUE, S): "headline"}, {(KIM, S): "full", (SUE, S): "full"})
    assert found.granted == [(SUE, S, "full"), (KIM, S, "full")]
    assert found.withdrawn == [(SAM, S)]
    assert not shift({(SAM, S): "full"}, {(SAM, S): "full"})
