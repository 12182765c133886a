"""Whole rounds against PostgreSQL: push, pull, grants, withdrawals, receipts, digests, restores, erasure."""

from __future__ import annotations

import copy

import pytest

from sync.protocol import digest, manifest
from sync.protocol.messages import Act, Check, Cursor, FieldEdit, Receipt, Round
from sync.server.database import key, row, rows
from sync.server.intake import BadRound
from sync.server.paging import LAST
from sync.server.people import RESTORE_JUMP
from sync.server.pull import PAGE
from sync.server.service import Service, opened
from sync.server.standing import set_aside_id
from tests.sync.server.given import MANIFEST, RAW, Team, Time, act, change, new_id, receive


def test_what_one_laptop_sends_another_of_the_same_person_has(team: Team) -> None:
    desk, bag = team.laptop(team.sam), team.laptop(team.sam)
    person = new_id()
    desk.pull()
    assert [each.what for each in desk.outcomes(receive(person, team.sam, name="Zoë O'Brien"))] == ["applied"] * 2
    bag.pull()
    assert bag.of(person, "client")[0]["name"] == "Zoë O'Brien"
    assert bag.of(person, "client")[0]["phone"] == "0113"


def test_an_idle_round_writes_nothing_and_repeats_nothing(team: Team, service: Service) -> None:
    laptop = team.laptop(team.sam)
    laptop.pull()

    def logged() -> tuple[object, ...] | None:
        with service.database.reading() as connection:
            return row(connection, "SELECT pg_current_wal_lsn()", [])

    def wrote_nothing() -> bool:
        before = logged()
        answer = laptop.round()
        assert (answer.records, answer.grants, answer.gone, answer.more) == ([], [], [], False)
        assert answer.cursor == Cursor(answer.head, LAST)
        return logged() == before

    # The log is the whole cluster's, and PostgreSQL notes something of its own in it now and then; a round that writes always does.
    assert any(wrote_nothing() for _ in range(3))


def test_the_supervisor_has_headline_and_opens_a_person_for_fourteen_days(
    team: Team, time: Time, service: Service
) -> None:
    desk, sue = team.laptop(team.sam), team.laptop(team.supervisor)
    person = new_id()
    desk.round(receive(person, team.sam))
    sue.pull()
    assert sue.grants[person].level == "headline"
    assert "phone" not in sue.of(person, "client")[0]
    sue.round(open=[person])
    assert sue.grants[person].level == "restricted"
    assert sue.of(person, "client")[0]["phone"] == "0113"
    with service.database.reading() as connection:
        query = "SELECT principal FROM audit WHERE service = %s AND what = 'opened' AND subject = %s"
        assert row(connection, query, [key(service.database.service), key(person)]) == (team.supervisor,)
    time.forward(days=15)
    sue.pull()
    assert sue.grants[person].level == "headline"
    assert "phone" not in sue.of(person, "client")[0]


def test_nobody_opens_what_they_do_not_hold_nor_a_colleague(team: Team, service: Service) -> None:
    desk, eve = team.laptop(team.sam), team.laptop(team.stranger)
    person = new_id()
    desk.round(receive(person, team.sam))
    eve.pull()
    eve.round(open=[person, team.sam])
    assert person not in eve.grants
    assert eve.grants[team.sam].level == "headline"
    with service.database.reading() as connection:
        assert rows(connection, "SELECT 1 FROM audit WHERE what = 'opened'") == []


def test_handing_over_sends_the_person_whole_to_one_and_takes_them_from_the_other(team: Team) -> None:
    sam, kim, sue = team.laptop(team.sam), team.laptop(team.kim), team.laptop(team.supervisor)
    person = new_id()
    sam.round(receive(person, team.sam))
    sam.round(act(change("meeting", person, {"note": "first"}, create=True)))
    kim.pull()
    sue.pull()
    naming = change("named_adviser", person, {"adviser_id": team.kim, "from_day": "2026-11-01"}, create=True)
    assert sue.outcomes(act(naming))[0].what == "applied"
    kim.pull()
    assert kim.of(person, "meeting")[0]["note"] == "first"
    gone = sam.round().gone
    assert [(each.subject, each.erased) for each in gone] == [(person, False)]
    late = act(change("meeting", person, {"note": "typed in the café"}, create=True))
    assert sam.outcomes(late)[0].what == "aside"
    kim.pull()
    item = kim.of(person, "set_aside")[0]
    assert item["contents"] == '{"note": "typed in the café"}'
    assert sam.of(person, "meeting") == []


def test_away_and_back_again_sends_everything_again(team: Team) -> None:
    sam, sue = team.laptop(team.sam), team.laptop(team.supervisor)
    person = new_id()
    sam.round(receive(person, team.sam))
    sue.pull()
    for number, who in enumerate((team.kim, team.sam)):
        fact = {"adviser_id": who, "from_day": f"2026-11-0{number + 1}"}
        sue.round(act(change("named_adviser", person, fact, create=True)))
        if who == team.kim:
            note = change("meeting", person, {"note": "while away"}, create=True)
            team.laptop(team.kim).round(act(note))
    answer = sam.round()
    assert answer.gone == []
    assert {state.type for state in answer.records if state.subject == person} == {"client", "named_adviser", "meeting"}
    with team.service.database.reading() as connection:
        query = "SELECT 1 FROM withdrawal WHERE principal = %s AND subject = %s"
        assert rows(connection, query, [key(team.sam), key(person)]) == [], "no receipt is waited for"


def test_a_withdrawal_is_said_until_this_laptop_has_given_its_receipt(team: Team, service: Service) -> None:
    sam, sue = team.laptop(team.sam), team.laptop(team.supervisor)
    person = new_id()
    sam.round(receive(person, team.sam))
    sue.pull()
    sue.round(act(change("named_adviser", person, {"adviser_id": team.kim, "from_day": "2026-11-01"}, create=True)))
    gone = sam.round().gone[0]
    assert sam.round().gone == [gone]
    assert sam.round(receipts=[Receipt(person, gone.at, False, 2)]).gone == []
    assert team.laptop(team.sam).round().gone == [], "a laptop enrolled since never held it"
    with service.database.reading() as connection:
        query = "SELECT rows FROM receipt WHERE service = %s AND subject = %s"
        assert rows(connection, query, [key(service.database.service), key(person)]) == [(2,)]


def test_cover_ends_by_itself_when_its_day_is_over(team: Team, time: Time) -> None:
    sam, kim = team.laptop(team.sam), team.laptop(team.kim)
    person = new_id()
    sam.round(receive(person, team.sam))
    sam.round(act(change("cover", person, {"by": team.kim, "begins": "2026-11-01", "ends": "2026-11-20"}, create=True)))
    kim.pull()
    assert kim.grants[person].level == "restricted"
    time.forward(days=4)
    assert [each.subject for each in kim.round().gone] == [person]


def test_a_repeated_act_is_answered_as_before_and_done_once(team: Team) -> None:
    sam = team.laptop(team.sam)
    person = new_id()
    sent = receive(person, team.sam)
    first, second = sam.outcomes(sent), sam.outcomes(sent, sent)
    assert second == first + first
    assert sam.round().head == sam.cursor.version


def test_a_stale_edit_sent_again_is_compared_with_what_stands_now(team: Team) -> None:
    desk, bag = team.laptop(team.sam), team.laptop(team.sam)
    person = new_id()
    desk.round(receive(person, team.sam))
    bag.pull()
    seen = bag.cursor.version
    desk.round(act(change("client", person, {"phone": "1"}, record=person, base=seen)))
    late = act(change("client", person, {"phone": "2", "name": "B"}, record=person, base=seen))
    first = bag.outcomes(late)[0]
    assert (first.what, [(f.name, f.value) for f in first.stale]) == ("stale", [("phone", "1")])
    desk.round(act(change("client", person, {"phone": "3"}, record=person, base=seen + 9)))
    again = bag.outcomes(late)[0]
    assert [(f.name, f.value) for f in again.stale] == [("phone", "3")]
    merged = FieldEdit("phone", "4", again.stale[0].version)
    rebased = change("client", person, {}, record=person)
    rebased = type(rebased)(new_id(), "client", person, person, False, 1, [merged])
    assert bag.outcomes(act(rebased))[0].what == "applied"
    desk.pull()
    assert desk.of(person, "client")[0] == {"name": "B", "phone": "4", "type": "client", "subject": person}


def test_ones_own_run_of_edits_lands_whole_in_one_round(team: Team) -> None:
    sam = team.laptop(team.sam)
    person = new_id()
    sam.round(receive(person, team.sam))
    base = sam.cursor.version
    first = change("client", person, {"phone": "1"}, record=person, base=base)
    second = change("client", person, {"phone": "2"}, record=person, base=base, after=first.op)
    third = change("client", person, {"phone": "3"}, record=person, base=base, after=second.op)
    assert [each.what for each in sam.outcomes(act(first), act(second))] == ["applied", "applied"]
    assert sam.outcomes(act(third))[0].what == "applied"
    other = change("client", person, {"phone": "4"}, record=person, base=base)
    assert sam.outcomes(act(other))[0].what == "stale"


def met(person: bytes, note: str) -> tuple[bytes, Act]:
    """A meeting, and the act that records it."""
    meeting = new_id()
    return meeting, act(change("meeting", person, {"note": note}, record=meeting, create=True))


def test_who_collides_is_told_whose_the_other_edit_is(team: Team) -> None:
    sam, sue = team.laptop(team.sam), team.laptop(team.supervisor)
    person = new_id()
    sam.round(receive(person, team.sam))
    sue.pull()
    seen = sue.cursor.version
    sue.round(act(change("client", person, {"name": "Alexis"}, record=person, base=seen)))
    (outcome,) = sam.outcomes(act(change("client", person, {"name": "Sasha"}, record=person, base=seen)))
    assert [(each.value, each.by) for each in outcome.stale] == [("Alexis", team.supervisor)]


def test_a_deletion_that_had_not_seen_an_edit_keeps_the_record_and_names_the_editor(team: Team) -> None:
    desk, bag = team.laptop(team.sam), team.laptop(team.sam)
    person = new_id()
    meeting, recorded = met(person, "calm")
    desk.round(receive(person, team.sam), recorded)
    bag.pull()
    seen = bag.cursor.version
    desk.round(act(change("meeting", person, {"note": "calm, then tired"}, record=meeting, base=seen)))
    deletion = act(change("meeting", person, {"deleted": True}, record=meeting, base=seen))
    first, again = bag.outcomes(deletion)[0], bag.outcomes(deletion)[0]
    assert (first.what, [(each.name, each.value, each.by) for each in first.stale]) == (
        "stale",
        [("deleted", None, team.sam)],
    )
    assert again.stale == first.stale
    bag.pull()
    assert bag.held[meeting]["note"] == "calm, then tired"
    newer = change("meeting", person, {"deleted": True}, record=meeting, base=bag.cursor.version)
    assert bag.outcomes(act(newer))[0].what == "applied", "who has seen the edit may delete after all"


def test_an_edit_that_had_not_seen_a_deletion_brings_the_record_back_with_an_item(team: Team) -> None:
    desk, bag = team.laptop(team.sam), team.laptop(team.sam)
    person = new_id()
    meeting, recorded = met(person, "calm")
    desk.round(receive(person, team.sam), recorded)
    bag.pull()
    seen = bag.cursor.version
    deletion = change("meeting", person, {"deleted": True}, record=meeting, base=seen)
    desk.round(act(deletion))
    assert (
        bag.outcomes(act(change("meeting", person, {"note": "tired"}, record=meeting, base=seen)))[0].what == "applied"
    )
    desk.pull()
    assert (desk.held[meeting].get("deleted"), desk.held[meeting]["note"]) == (None, "tired")
    assert desk.held[set_aside_id(deletion.op)]["reason"] == "edited"


def test_a_sealed_plan_takes_no_more_steps(team: Team) -> None:
    sam = team.laptop(team.sam)
    person, plan = new_id(), new_id()
    sam.round(receive(person, team.sam))
    sam.round(act(change("plan", person, {"goal": "work"}, record=plan, create=True)))
    step = change("plan_step", person, {"plan_id": plan, "what": "ring"}, create=True)
    sealing = change("plan", person, {"seal": b"h" * 32}, record=plan, base=99)
    assert [each.what for each in sam.outcomes(act(step), act(sealing))] == ["applied", "applied"]
    later = change("plan_step", person, {"plan_id": plan, "what": "write"}, create=True)
    other = change("plan_step", person, {"what": "other"}, record=step.record, base=99)
    done = change("plan_step", person, {"done_on": "2026-11-02"}, record=step.record, base=99)
    outcomes = sam.outcomes(act(later), act(other), act(done))
    assert [(each.what, each.reason) for each in outcomes] == [
        ("aside", "sealed"),
        ("aside", "sealed"),
        ("applied", ""),
    ]


def test_many_records_come_in_pages_that_end(team: Team) -> None:
    sam, bag = team.laptop(team.sam), team.laptop(team.sam)
    person = new_id()
    sam.round(receive(person, team.sam))
    for _ in range(2):
        sam.round(act(*[change("meeting", person, {"note": "x"}, create=True) for _ in range(PAGE)]))
    answers = bag.pull()
    assert len(answers) == 3
    assert len(bag.of(person, "meeting")) == 2 * PAGE


def test_a_heavy_page_is_cut_by_its_weight(team: Team) -> None:
    sam, bag = team.laptop(team.sam), team.laptop(team.sam)
    person = new_id()
    sam.round(receive(person, team.sam))
    for letter in "abcdef":
        sam.round(act(change("meeting", person, {"note": letter * 400_000}, create=True)))
    assert len(bag.pull()) > 1
    assert len(bag.of(person, "meeting")) == 6


def test_the_server_tells_when_it_heard_from_a_laptop_and_what_it_had_unsent(team: Team, time: Time) -> None:
    sam, sue = team.laptop(team.sam), team.laptop(team.supervisor)
    sam.round(unsent=3)
    sue.pull()
    told = next(each for each in sue.held.values() if each["type"] == "laptop" and each["person"] == team.sam)
    assert (told["unsent"], told["last_heard"]) == (3, time.at)
    head = sam.round(unsent=3).head
    time.forward(minutes=14)
    assert sam.round(unsent=3).head == head
    time.forward(minutes=1)
    assert sam.round(unsent=3).head == head + 1
    assert sam.round(unsent=0).head == head + 2


def test_digests_agree_and_a_subject_asked_for_whole_comes_again(team: Team) -> None:
    sam, sue = team.laptop(team.sam), team.laptop(team.supervisor)
    person, meeting = new_id(), new_id()
    sam.round(receive(person, team.sam))
    sam.round(act(change("meeting", person, {"note": "a", "on": "2026-11-01"}, record=meeting, create=True)))
    sam.round(act(change("meeting", person, {"note": "b"}, record=meeting, base=99)))
    for laptop in (sam, sue):
        laptop.pull()
        mine = digest.total(
            (record, name, value)
            for record, fields in laptop.held.items()
            if fields["subject"] == person
            for name, value in fields.items()
            if name not in ("subject", "type")
        )
        level = laptop.grants[person].level
        good, bad = Check(person, level, digest.as_bytes(mine)), Check(person, level, bytes(16))
        assert laptop.round(checks=[good]).mismatched == []
        assert laptop.round(checks=[bad]).mismatched == [person]
    again = sam.round(whole=[person])
    assert {state.record for state in again.records} >= {person, meeting}
    assert sam.round().records == []


def test_a_digest_is_not_compared_while_something_newer_waits(team: Team) -> None:
    desk, bag = team.laptop(team.sam), team.laptop(team.sam)
    person = new_id()
    desk.round(receive(person, team.sam))
    bag.pull()
    desk.round(act(change("meeting", person, {"note": "new"}, create=True)))
    assert bag.round(checks=[Check(person, "restricted", bytes(16))]).mismatched == []


def test_a_restored_server_first_says_so_and_numbers_far_above_what_was(team: Team, service: Service) -> None:
    sam = team.laptop(team.sam)
    person = new_id()
    sent = receive(person, team.sam)
    head = sam.round(sent).head
    service.people.restored()
    edit = act(change("client", person, {"phone": "5"}, record=person, base=head))
    answer = sam.round(edit)
    assert (answer.outcomes, answer.records, answer.more, answer.cursor) == ([], [], True, Cursor())
    assert answer.timeline != sam.timeline
    sam.timeline = answer.timeline
    outcomes = sam.outcomes(sent, edit)
    assert [each.what for each in outcomes] == ["applied"] * 3
    assert outcomes[2].version > head + RESTORE_JUMP


def test_a_laptop_that_has_read_further_than_a_restored_server_raises_its_numbers(team: Team, service: Service) -> None:
    sam = team.laptop(team.sam)
    head = sam.round().head
    service.people.restored()
    ahead = Round(1, sam.timeline, Cursor(head + 2 * RESTORE_JUMP, LAST))
    service.rounds.take(sam.who, ahead)
    hostile = Round(1, sam.timeline, Cursor(2**62, LAST))
    service.rounds.take(sam.who, hostile)
    sam.timeline = service.rounds.take(sam.who, ahead).timeline
    assert head + 2 * RESTORE_JUMP <= sam.round().head < head + 3 * RESTORE_JUMP


def test_erasure_takes_everything_and_a_laptop_from_a_drawer_brings_nothing_back(team: Team, service: Service) -> None:
    sam, sue, drawer = team.laptop(team.sam), team.laptop(team.supervisor), team.laptop(team.sam)
    person = new_id()
    sent = receive(person, team.sam)
    for laptop in (sam, sue, drawer):
        laptop.round(*([sent] if laptop is sam else []))
    at = service.people.erase(person)
    for laptop in (sam, sue):
        gone = laptop.round().gone
        assert [(each.subject, each.at, each.erased) for each in gone] == [(person, at, True)]
    late = act(change("meeting", person, {"note": "kept in a drawer"}, create=True))
    outcomes = drawer.outcomes(sent, late)
    assert [(each.what, each.version) for each in outcomes] == [("erased", at)] * 3
    with service.database.reading() as connection:
        for table in ("record", "field", "digest", "grant_now"):
            query = f"SELECT count(*) FROM {table} WHERE service = %s AND subject = %s"
            assert row(connection, query, [key(service.database.service), key(person)]) == (0,)
        query = "SELECT count(*) FROM subject WHERE service = %s AND id = %s"
        assert row(connection, query, [key(service.database.service), key(person)]) == (0,)


def test_a_settled_item_is_not_opened_again_by_a_repeat(team: Team) -> None:
    sam, eve = team.laptop(team.sam), team.laptop(team.stranger)
    person = new_id()
    sam.round(receive(person, team.sam))
    stray = change("client", person, {"phone": "9"}, record=person)
    assert eve.outcomes(act(stray))[0].what == "aside"
    item = set_aside_id(stray.op)
    sam.pull()
    sam.round(act(change("set_aside", person, {"state": "settled"}, record=item, base=sam.cursor.version)))
    assert eve.outcomes(act(stray))[0].what == "aside"
    assert sam.outcomes(act(change("client", person, {}, record=person)))[0].what == "applied"
    kim = team.laptop(team.kim)
    assert kim.outcomes(act(stray))[0].what == "aside", "the same op in another's mouth"
    sam.pull()
    assert sam.held[item]["state"] == "settled"


def test_what_a_newer_laptop_sends_is_kept_word_for_word(team: Team) -> None:
    desk, bag = team.laptop(team.sam), team.laptop(team.sam)
    person, record = new_id(), new_id()
    desk.round(receive(person, team.sam))
    newer = change("mood", person, {"colour": "teal", "level": -3}, record=record, create=True)
    field = change("client", person, {"preferred_bus": "X98"}, record=person, base=0)
    assert [each.what for each in desk.outcomes(act(newer), act(field))] == ["applied", "applied"]
    bag.pull()
    assert bag.held[record] == {"colour": "teal", "level": -3, "type": "mood", "subject": person}
    assert bag.held[person]["preferred_bus"] == "X98"


def test_a_new_manifest_counts_digests_again_and_sends_what_shows_now(team: Team, service: Service, time: Time) -> None:
    sam, sue = team.laptop(team.sam), team.laptop(team.supervisor)
    person = new_id()
    sam.round(receive(person, team.sam))
    sue.pull()
    raw = copy.deepcopy(RAW)
    raw["types"]["client"]["fields"]["phone"]["level"] = "headline"
    with opened(service.home.folder, now=time, manifest=manifest.read(raw)) as newer:
        assert newer.people.meet_manifest()
        assert not newer.people.meet_manifest()
        sue.service = newer
        sue.pull()
        assert sue.of(person, "client")[0]["phone"] == "0113"
        mine = digest.total(
            (record, name, value)
            for record, fields in sue.held.items()
            if fields["subject"] == person
            for name, value in fields.items()
            if name not in ("subject", "type")
        )
        assert sue.round(checks=[Check(person, "headline", digest.as_bytes(mine))]).mismatched == []


def test_text_not_composed_is_composed_and_a_value_off_the_wire_spoils_only_its_own_change(team: Team) -> None:
    sam = team.laptop(team.sam)
    person = new_id()
    sam.round(receive(person, team.sam))
    decomposed = change("meeting", person, {"note": "cafe\u0301"}, create=True)
    floating = change("meeting", person, {"note": 1.5}, create=True)
    giant = change("meeting", person, {"note": 2**64 - 1}, create=True)
    nested = change("meeting", person, {"note": [[["x"]]]}, create=True)
    outcomes = sam.outcomes(act(decomposed, floating, giant, nested))
    assert [each.what for each in outcomes] == ["applied", "aside", "aside", "aside"]
    sam.pull()
    assert sam.held[decomposed.record]["note"] == "café"
    assert len(sam.of(person, "set_aside")) == 3


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        (Round(1, b"", Cursor(), acts=[act(*[change("meeting", b"s" * 16, {})] * 501)]), "too_many"),
        (Round(1, b"", Cursor(), open=[b"s" * 16] * 501), "too_many"),
        (Round(1, b"", Cursor(0, b"short")), "malformed"),
        (Round(1, b"short", Cursor()), "malformed"),
        (Round(1, b"", Cursor(), acts=[act(change("Meeting; DROP", b"s" * 16, {}))]), "malformed"),
        (Round(1, b"", Cursor(), acts=[act(change("meeting", b"s" * 15, {}))]), "malformed"),
        (Round(1, b"", Cursor(), acts=[act(change("meeting", b"s" * 16, {"a\x00b": 1}))]), "malformed"),
        (Round(1, b"", Cursor(), manifest=b"x" * 65), "malformed"),
    ],
)
def test_a_round_of_the_wrong_shape_is_refused_whole(team: Team, sent: Round, code: str) -> None:
    with pytest.raises(BadRound) as caught:
        team.service.rounds.take(team.laptop(team.sam).who, sent)
    assert caught.value.code == code


def test_the_hand_made_manifest_is_the_services_own(service: Service) -> None:
    assert service.manifest is MANIFEST
