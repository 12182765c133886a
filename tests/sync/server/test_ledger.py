"""What becomes of a change: the table of `decide`, and acts whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sync.protocol.messages import Change, FieldEdit, StaleField, Value
from sync.server.comparing import Earlier
from sync.server.ledger import Verdict, decide, decide_act
from sync.server.standing import Absent, Actor, Decision, Elsewhere, Erased, Held, Located, Stand, set_aside_id
from tests.sync.server.given import MANIFEST, START, act, change, new_id

S, R, OTHER, PLAN = b"s" * 16, b"r" * 16, b"t" * 16, b"p" * 16
SAM = Actor(b"a" * 16, "adviser")
SUE = Actor(b"b" * 16, "supervisor")
MAX = Actor(b"m" * 16, "manager")
ADMIN = Actor(b"z" * 16, "administrator")


def stands(values: dict[str, Value], version: int = 5) -> dict[str, Stand]:
    """Fields as they stand, all set at one version."""
    return {name: Stand(value, version, 1, b"o" * 16) for name, value in values.items()}


def held(type_name: str, values: dict[str, Value], *, level: str = "full", sealed: bool = False) -> Held:
    """A record within the actor's grants."""
    return Held(type_name, S, level, stands(values), sealed)


def edit(type_name: str, fields: dict[str, Value], *, base: int = 5, create: bool = False) -> Change:
    """A change to record R of subject S."""
    return change(type_name, S, fields, record=R, base=base, create=create)


def judged(located: Located, what: Change, actor: Actor = SAM) -> Decision:
    """The decision on one change."""
    return decide(located, what, actor, MANIFEST)


def verdict(views: dict[bytes, Located], *changes: Change, actor: Actor = SAM, atomic: bool = False) -> Verdict:
    """The verdict on one act, at head 10."""
    return decide_act(act(*changes, atomic=atomic), views, actor, MANIFEST, head=10, now=START + 99)


MEETING = held("meeting", {"on": "2026-11-01", "note": "calm"})
NEW = Absent("client", "full")


@pytest.mark.parametrize(
    ("located", "what", "actor", "expected", "reason"),
    [
        (MEETING, edit("meeting", {"note": "tired"}), SAM, "applied", ""),
        (MEETING, edit("meeting", {"note": "tired"}, base=4), SAM, "stale", ""),
        (MEETING, edit("meeting", {"note": "calm"}, base=0), SAM, "applied", ""),
        (MEETING, edit("meeting", {"from_tomorrow": 1}, base=0), SAM, "applied", ""),
        (MEETING, edit("plan", {"note": "x"}), SAM, "aside", "type"),
        (MEETING, change("meeting", OTHER, {"note": "x"}, record=R, base=5), SAM, "aside", "subject"),
        (MEETING, edit("meeting", {"note": "x"}), MAX, "aside", "not_allowed"),
        (MEETING, edit("meeting", {"note": "x"}, create=True), MAX, "aside", "not_allowed"),
        (Elsewhere(OTHER), edit("meeting", {"note": "x"}), SAM, "aside", "elsewhere"),
        (Erased(9), edit("meeting", {"note": "x"}), SAM, "erased", "erased"),
        (NEW, edit("meeting", {"note": "x"}, create=True), SAM, "applied", ""),
        (NEW, edit("meeting", {"note": "x"}), SAM, "aside", "absent"),
        (NEW, edit("meeting", {}, create=True), SAM, "aside", "absent"),
        (NEW, edit("meeting", {"note": "x"}, create=True), MAX, "aside", "not_allowed"),
        (NEW, edit("set_aside", {"contents": "x"}, create=True), SAM, "aside", "not_allowed"),
        (NEW, edit("laptop", {"unsent": 0}, create=True), SAM, "aside", "subject"),
        (NEW, edit("clinical_team", {"name": "x"}, create=True), SUE, "aside", "subject"),
        (NEW, edit("from_tomorrow", {"x": 1}, create=True), MAX, "applied", ""),
        (Absent("client", "headline"), edit("from_tomorrow", {"x": 1}, create=True), SUE, "aside", "not_held"),
        (Absent("client"), edit("meeting", {"note": "x"}, create=True), SAM, "aside", "not_held"),
        (Absent("client", "headline"), edit("meeting", {"note": "x"}, create=True), SUE, "aside", "withheld"),
        (Absent("client", "headline"), edit("meeting", {"on": "x"}, create=True), SUE, "applied", ""),
        (Absent("client", "headline"), edit("conflict", {"mine": "x"}, create=True), SUE, "applied", ""),
        (Absent(), edit("client", {"name": "x", "risk": "y"}, create=True), SAM, "applied", ""),
        (Absent(), edit("staff", {"name": "x"}, create=True), ADMIN, "aside", "subject"),
        (Absent(), edit("venue", {"name": "x"}, create=True), SAM, "aside", "subject"),
        (Absent("service", "full"), edit("venue", {"name": "x"}, create=True), SAM, "applied", ""),
    ],
)
def test_a_change_ends_as_the_table_says(
    located: Located, what: Change, actor: Actor, expected: str, reason: str
) -> None:
    decision = judged(located, what, actor)
    assert (decision.what, decision.reason) == (expected, reason)


# ---- compare and set ---------------------------------------------------------------------------------------------


def test_fields_of_one_change_are_judged_one_by_one() -> None:
    located = Held("meeting", S, "full", {**stands({"on": "a"}, 3), **stands({"note": "b"}, 8)})
    decision = judged(located, edit("meeting", {"on": "A", "note": "B"}, base=5))
    assert decision.what == "stale"
    assert decision.sets == {"on": "A"}
    assert [(field.name, field.value, field.version) for field in decision.stale] == [("note", "b", 8)]


def test_ones_own_earlier_op_moves_the_base() -> None:
    first, second = new_id(), FieldEdit("note", "three", 1, None)
    after = FieldEdit("note", "three", 1, first)
    known = {(first, "note"): 5}
    for each, expected in ((second, "stale"), (after, "applied")):
        what = Change(new_id(), "meeting", R, S, False, 0, [each])
        assert decide(MEETING, what, SAM, MANIFEST, Earlier(known)).what == expected


def test_somebody_in_between_makes_ones_own_next_edit_stale() -> None:
    first = new_id()
    what = Change(new_id(), "meeting", R, S, False, 0, [FieldEdit("note", "three", 1, first)])
    assert decide(MEETING, what, SAM, MANIFEST, Earlier({(first, "note"): 4})).what == "stale"


def test_an_op_that_never_landed_leaves_the_base_as_it_is() -> None:
    what = Change(new_id(), "meeting", R, S, False, 0, [FieldEdit("note", "three", 5, new_id())])
    assert judged(MEETING, what).what == "applied"


def test_truth_and_one_are_different_values() -> None:
    located = held("meeting", {"note": True})
    assert judged(located, edit("meeting", {"note": 1}, base=0)).what == "stale"


# ---- seals and deletions -----------------------------------------------------------------------------------------

SIGNED = held("plan", {"goal": "work", "seal": b"h" * 32, "state": "signed"})


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"state": "kept"}, "applied"),
        ({"goal": "other"}, "aside"),
        ({"goal": "work"}, "applied"),
        ({"seal": None}, "aside"),
    ],
)
def test_a_sealed_record_takes_only_what_may_follow_the_seal(fields: dict[str, Value], expected: str) -> None:
    assert judged(SIGNED, edit("plan", fields)).what == expected


def test_a_part_of_a_sealed_record_is_sealed_too() -> None:
    step = held("plan_step", {"plan_id": PLAN, "what": "ring"}, sealed=True)
    assert judged(step, edit("plan_step", {"what": "write"})).reason == "sealed"
    assert judged(step, edit("plan_step", {"done_on": "2026-11-02"})).what == "applied"
    newer = Absent("client", "full", parent_sealed=True)
    assert judged(newer, edit("plan_step", {"what": "x"}, create=True)).reason == "sealed"


def test_an_edit_that_had_not_seen_the_deletion_brings_the_record_back_and_says_so() -> None:
    fields = {**stands({"note": "a"}, 3), **stands({"deleted": True}, 8)}
    gone = Held("meeting", S, "full", fields)
    result = verdict({R: gone}, edit("meeting", {"note": "b"}, base=5))
    assert result.outcomes[0].what == "applied"
    written = {made.record: made for made in result.writes}
    assert written[R].fields["deleted"].value is None
    item = written[set_aside_id(b"o" * 16)]
    assert item.fields["reason"].value == "edited"
    assert item.subject == S


def test_an_edit_that_had_seen_the_deletion_leaves_it() -> None:
    fields = {**stands({"note": "a"}, 3), **stands({"deleted": True}, 8)}
    decision = judged(Held("meeting", S, "full", fields), edit("meeting", {"note": "b"}, base=8))
    assert not decision.revives


LAPTOP, OTHER_LAPTOP = b"1" * 16, b"2" * 16


def written_by(stand: Stand, *, device: bytes) -> Stand:
    """The stand as one of Sue's, from a laptop."""
    return replace(stand, by=SUE.principal, device=device)


def test_an_edit_of_the_laptop_that_deleted_the_record_leaves_it_deleted() -> None:
    deletion = written_by(stands({"deleted": True}, 8)["deleted"], device=LAPTOP)
    gone = Held("meeting", S, "full", {**stands({"note": "a"}, 3), "deleted": deletion})
    late = edit("meeting", {"note": "b"}, base=5)
    assert not judged(gone, late, replace(SAM, device=LAPTOP)).revives
    assert judged(gone, late, replace(SAM, device=OTHER_LAPTOP)).revives


def seen_and_unseen(*, device: bytes) -> Held:
    """A meeting whose note was changed at 8, from some laptop, after it was delivered at 5."""
    note = written_by(stands({"note": "they rang"}, 8)["note"], device=device)
    return Held("meeting", S, "full", {**stands({"on": "2026-11-01"}, 5), "note": note})


def test_a_deletion_that_had_not_seen_an_edit_comes_too_late_and_names_the_editor() -> None:
    located = seen_and_unseen(device=OTHER_LAPTOP)
    result = verdict({R: located}, edit("meeting", {"deleted": True}, base=7), actor=replace(SAM, device=LAPTOP))
    assert result.writes == []
    assert result.outcomes[0].what == "stale"
    assert result.outcomes[0].stale == [StaleField("deleted", None, 8, 1, b"o" * 16, SUE.principal)]


@pytest.mark.parametrize(("base", "device"), [(8, OTHER_LAPTOP), (5, LAPTOP)])
def test_a_deletion_by_who_saw_or_wrote_the_last_edit_stands(base: int, device: bytes) -> None:
    result = verdict(
        {R: seen_and_unseen(device=device)},
        edit("meeting", {"deleted": True}, base=base),
        actor=replace(SAM, device=LAPTOP),
    )
    assert result.outcomes[0].what == "applied"
    assert result.writes[0].fields["deleted"].value is True


def test_a_deletion_judged_late_stays_late_when_it_is_asked_again() -> None:
    again, who = edit("meeting", {"deleted": True}, base=7), replace(SAM, device=LAPTOP)
    located = seen_and_unseen(device=LAPTOP)  # by now its own merge stands, with what it had not seen
    asked = decide_act(act(again), {R: located}, who, MANIFEST, head=10, now=START, earlier=Earlier(late={again.op}))
    assert asked.outcomes[0].what == "stale"


def test_only_the_deletion_is_late_in_a_change_that_does_more() -> None:
    both = edit("meeting", {"deleted": True, "on": "2026-11-02"}, base=7)
    decision = judged(seen_and_unseen(device=OTHER_LAPTOP), both, replace(SAM, device=LAPTOP))
    assert (decision.what, dict(decision.sets), decision.applied) == ("stale", {"on": "2026-11-02"}, ("on",))


# ---- who may name whom (decision 29) -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("level", "actor", "expected"),
    [
        ("full", SAM, "applied"),
        ("headline", SUE, "applied"),
        (None, ADMIN, "applied"),
        ("headline", MAX, "aside"),
        ("headline", SAM, "aside"),
        (None, SAM, "aside"),
        (None, SUE, "aside"),
    ],
)
def test_a_grant_source_is_written_by_holder_supervisor_or_administrator(
    level: str | None, actor: Actor, expected: str
) -> None:
    naming = edit("named_adviser", {"adviser_id": actor.principal, "from_day": "2026-11-01", "why": "x"}, create=True)
    assert judged(Absent("client", level), naming, actor).what == expected


def test_one_may_not_write_or_probe_what_one_may_not_read() -> None:
    located = held("meeting", {"on": "2026-11-01", "note": "secret"}, level="headline")
    for guess in ("secret", "other"):
        assert judged(located, edit("meeting", {"note": guess}), SUE).reason == "withheld"


# ---- acts --------------------------------------------------------------------------------------------------------


def test_numbers_follow_the_head_one_a_record() -> None:
    result = verdict(
        {R: MEETING, PLAN: Absent("client", "full")},
        edit("meeting", {"note": "x"}),
        change("plan", S, {"goal": "y"}, record=PLAN, create=True),
    )
    assert [outcome.version for outcome in result.outcomes] == [11, 12]
    assert result.head == 12


def test_an_equal_value_takes_no_number() -> None:
    result = verdict({R: MEETING}, edit("meeting", {"note": "calm"}, base=0))
    assert (result.outcomes[0].what, result.outcomes[0].version, result.head) == ("applied", 5, 10)
    assert result.writes == []


def test_what_was_typed_in_the_future_is_clamped_to_receipt() -> None:
    result = verdict({R: MEETING}, change("meeting", S, {"note": "x"}, record=R, base=5, at=START * 2))
    assert result.writes[0].fields["note"].edited_at == START + 99


def test_an_atomic_act_with_one_stale_field_writes_nothing() -> None:
    result = verdict(
        {R: MEETING, PLAN: SIGNED},
        edit("meeting", {"note": "x"}, base=1),
        change("plan", S, {"state": "kept"}, record=PLAN, base=5),
        atomic=True,
    )
    assert [outcome.what for outcome in result.outcomes] == ["stale", "stale"]
    assert [len(outcome.stale) for outcome in result.outcomes] == [1, 0]
    assert result.writes == []
    assert result.head == 10


def test_an_atomic_act_with_one_thing_forbidden_is_set_aside_whole() -> None:
    result = verdict(
        {R: MEETING, PLAN: SIGNED},
        edit("meeting", {"note": "x"}),
        change("plan", S, {"goal": "other"}, record=PLAN, base=5),
        atomic=True,
    )
    assert [(outcome.what, outcome.reason) for outcome in result.outcomes] == [("aside", "act"), ("aside", "sealed")]
    assert {made.type for made in result.writes} == {"set_aside"}


def test_an_act_that_is_not_atomic_keeps_what_it_can() -> None:
    result = verdict(
        {R: MEETING, PLAN: SIGNED},
        edit("meeting", {"note": "x"}),
        change("plan", S, {"goal": "other"}, record=PLAN, base=5),
    )
    assert [outcome.what for outcome in result.outcomes] == ["applied", "aside"]


def test_a_person_received_and_named_to_another_in_one_act_is_written_whole() -> None:
    person = new_id()
    changes = [
        change("client", person, {"name": "A"}, record=person, create=True),
        change("named_adviser", person, {"adviser_id": SUE.principal, "from_day": "2026-01-01"}, create=True),
        change("meeting", person, {"note": "first"}, create=True),
    ]
    result = verdict({each.record: Absent() for each in changes}, *changes)
    assert [outcome.what for outcome in result.outcomes] == ["applied"] * 3
    assert result.founded == {person: "client"}


def test_one_new_subject_cannot_be_two_kinds_of_thing() -> None:
    subject = new_id()
    changes = [
        change("client", subject, {"name": "A"}, create=True),
        change("clinical_team", subject, {"name": "B"}, create=True),
    ]
    result = verdict({each.record: Absent() for each in changes}, *changes, actor=SUE)
    assert [outcome.what for outcome in result.outcomes] == ["applied", "aside"]


def test_a_plan_sealed_and_its_last_step_written_in_one_act_stand_together() -> None:
    plan = held("plan", {"goal": "work"})
    step = change("plan_step", S, {"plan_id": PLAN, "what": "ring"}, create=True)
    sealing = change("plan", S, {"seal": b"h" * 32}, record=PLAN, base=5)
    result = verdict({PLAN: plan, step.record: Absent("client", "full")}, sealing, step, atomic=True)
    assert [outcome.what for outcome in result.outcomes] == ["applied", "applied"]


def test_what_is_set_aside_keeps_its_contents_under_the_subject_it_belongs_to() -> None:
    lost = edit("meeting", {"note": "Zoë rang", "x": b"\x01"})
    result = verdict({R: Elsewhere(OTHER)}, lost)
    item = result.writes[0]
    assert (item.record, item.subject, item.type) == (set_aside_id(lost.op), OTHER, "set_aside")
    assert item.fields["contents"].value == '{"note": "Zoë rang", "x": {"hex": "01"}}'
    assert item.fields["state"].value == "open"


def test_what_belongs_to_nobody_is_kept_with_its_author() -> None:
    result = verdict({R: Absent()}, edit("meeting", {"note": "x"}))
    assert result.writes[0].subject == SAM.principal


def test_a_spoilt_change_is_set_aside_alone() -> None:
    bad, good = edit("meeting", {"note": b"raw"}), change("meeting", S, {"note": "fine"}, create=True)
    views: dict[bytes, Located] = {R: MEETING, good.record: NEW}
    result = decide_act(act(bad, good), views, SAM, MANIFEST, head=0, now=START, spoilt={bad.op})
    assert [(o.what, o.reason) for o in result.outcomes] == [("aside", "malformed"), ("applied", "")]
