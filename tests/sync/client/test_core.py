"""The machine without hands: given events, what does it want done? No socket, no store, no clock."""

from __future__ import annotations

import pytest

from sync.client.core import ASIDE, EVERY, SLOWEST, SOON, Core, State
from sync.client.events import (
    Answered,
    Broke,
    Clock,
    Edited,
    Effect,
    Event,
    Failed,
    Gather,
    Gathered,
    Keep,
    Kept,
    Opened,
    Prove,
    Proved,
    Report,
    Send,
    Shut,
    Wake,
    Wanted,
)
from sync.protocol import frames
from sync.protocol.messages import PROTO, Act, Answer, Change, Check, Cursor, FieldEdit, Outcome, Receipt, RecordState

LINE = b"timeline".ljust(16, b".")
ELSE = b"restored".ljust(16, b".")
SUBJECT = b"subject".ljust(16, b".")
END = Cursor(40, b"\xff" * 16)


def an_act(n: int, changes: int = 1) -> Act:
    def change(at: int) -> Change:
        op = bytes([n, at]).ljust(16, b"o")
        return Change(op, "meeting", bytes([n, at]).ljust(16, b"r"), SUBJECT, True, 1, [FieldEdit("note", "x")])

    return Act(bytes([n]).ljust(16, b"a"), "record_meeting", False, [change(at) for at in range(changes)])


def settled(*acts: Act) -> list[Outcome]:
    return [Outcome(change.op, "applied", 41) for act in acts for change in act.changes]


class Machine:
    """A core and the tester's hands: what it asked last, and answers to give."""

    def __init__(self, chance: float = 0.5) -> None:
        self.core = Core(lambda: chance, b"m" * 16)
        self.now = 100.0
        self.effects: list[Effect] = []
        self.keep: Keep

    def take(self, event: Event) -> list[Effect]:
        self.effects = self.core.take(event)
        return self.effects

    def last(self, kind: type[Effect]) -> Effect:
        return next(effect for effect in self.effects if isinstance(effect, kind))

    def opened(self) -> Machine:
        self.take(Opened(self.now))
        return self

    def gathered(
        self,
        *acts: Act,
        timeline: bytes = LINE,
        unsent: int | None = None,
        checks: list[Check] | None = None,
        receipts: list[Receipt] | None = None,
    ) -> list[Effect]:
        n = self.core.n
        waiting = len(acts) if unsent is None else unsent
        self.take(Gathered(self.now, n, timeline, END, waiting, list(acts), receipts or [], [], checks or []))
        if self.core.state is State.PROVING:
            self.take(Proved(self.now, n, self.now + 600))
        return self.effects

    def answered(
        self,
        *outcomes: Outcome,
        timeline: bytes = LINE,
        more: bool = False,
        unsent: int = 0,
        mismatched: list[bytes] | None = None,
        records: list[RecordState] | None = None,
        owed: bool = False,
    ) -> list[Effect]:
        answer = Answer(
            PROTO, 1, timeline, 41, END, more, list(outcomes), records=records or [], mismatched=mismatched or []
        )
        self.take(Answered(self.now, self.core.n, answer))
        self.keep = next(effect for effect in self.effects if isinstance(effect, Keep))
        return self.take(Kept(self.now, self.core.n, unsent, owed))

    def failed(self, why: str) -> list[Effect]:
        return self.take(Failed(self.now, self.core.n, why))

    def round(self, *acts: Act) -> Machine:
        self.gathered(*acts)
        self.answered(*settled(*acts))
        return self


@pytest.fixture
def machine() -> Machine:
    return Machine().opened()


def test_nothing_is_done_while_the_store_is_locked() -> None:
    core = Core(lambda: 0.5)

    for event in (Clock(9e9), Wanted(1), Edited(1), Proved(1, 0, 2), Kept(1, 0, 0), Broke(1, 0)):
        assert core.take(event) == []
    assert core.state is State.SHUT


def test_opening_begins_a_round_that_proves_itself_first(machine: Machine) -> None:
    assert isinstance(machine.effects[0], Gather)
    n = machine.core.n

    assert machine.take(Gathered(100, n, LINE, END, 0, [], [], [], [])) == [Prove(n)]
    assert isinstance(machine.take(Proved(100, n, 700))[0], Send)


def test_who_asks_while_a_round_is_failing_does_not_wait_for_the_back_off(machine: Machine) -> None:
    machine.gathered()
    machine.take(Wanted(machine.now))
    asked = machine.failed("away")
    assert [type(effect) for effect in asked] == [Gather]
    machine.gathered()
    assert [type(effect) for effect in machine.failed("away")] == [Wake], "asked once is tried once more"
    assert machine.core.failures == 2


def test_an_edit_while_a_round_is_failing_waits_for_the_back_off(machine: Machine) -> None:
    machine.gathered()
    machine.take(Edited(machine.now))
    assert [type(effect) for effect in machine.failed("away")] == [Wake]


def test_a_token_is_used_until_shortly_before_its_end(machine: Machine) -> None:
    machine.round()
    machine.now = 600.0
    machine.take(Wanted(machine.now))
    assert isinstance(machine.take(Gathered(600, machine.core.n, LINE, END, 0, [], [], [], []))[0], Send)
    machine.answered()

    machine.now = 680.0
    machine.take(Wanted(machine.now))
    assert isinstance(machine.take(Gathered(680, machine.core.n, LINE, END, 0, [], [], [], []))[0], Prove)


def test_a_token_refused_in_mid_round_is_renewed_once_and_the_round_sent_again(machine: Machine) -> None:
    sent = machine.gathered()[0]
    assert machine.failed("unproven") == [Prove(machine.core.n)]
    assert machine.take(Proved(100, machine.core.n, 700)) == [sent]
    machine.failed("unproven")
    assert machine.core.state is State.RESTING


def test_a_quiet_round_rests_for_about_two_minutes(machine: Machine) -> None:
    machine.gathered()
    (wake,) = machine.answered()

    assert wake == Wake(100 + EVERY)
    assert machine.take(Clock(100 + EVERY - 1)) == []
    assert isinstance(machine.take(Clock(100 + EVERY))[0], Gather)


def test_an_edit_is_sent_soon_and_in_mid_round_with_the_next(machine: Machine) -> None:
    machine.round()
    assert machine.take(Edited(200)) == [Wake(200 + SOON)]
    machine.take(Clock(200 + SOON))
    machine.take(Edited(203))
    machine.gathered()

    assert isinstance(machine.answered()[-1], Gather)


@pytest.mark.parametrize(("waiting", "left"), [(2, 0), (7, 5), (0, 0)])
def test_a_round_says_how_many_acts_it_leaves_behind_not_those_it_brings(waiting: int, left: int) -> None:
    machine = Machine().opened()
    machine.gathered(an_act(1), an_act(2), unsent=waiting)
    sent = machine.last(Send)
    assert isinstance(sent, Send)
    assert sent.round.unsent == left


def test_rounds_go_on_while_acts_wait_or_the_server_has_more(machine: Machine) -> None:
    machine.gathered(an_act(1), unsent=2)
    assert isinstance(machine.answered(*settled(an_act(1)), unsent=1)[-1], Gather)
    machine.gathered(an_act(2))
    assert isinstance(machine.answered(*settled(an_act(2)), more=True)[-1], Gather)
    machine.gathered()
    assert isinstance(machine.answered(owed=True)[-1], Gather)
    machine.gathered()
    assert isinstance(machine.answered()[-1], Wake)


def test_what_a_page_gave_rise_to_goes_at_once_and_what_is_left_behind_does_not(machine: Machine) -> None:
    machine.gathered()
    assert isinstance(machine.answered(unsent=1)[-1], Gather), "an Inbox item was made of the page"
    machine.gathered(unsent=1)  # it may not go now: it hangs on an act put aside
    assert isinstance(machine.answered(unsent=1)[-1], Wake)


def test_every_round_pulls_whatever_becomes_of_its_acts(machine: Machine) -> None:
    machine.gathered(an_act(1))
    machine.answered(unsent=1)

    assert machine.keep.answer.cursor == END
    assert Report("outcome_missing", 1) in machine.effects


def test_an_act_that_is_never_answered_is_put_aside_and_the_rest_goes_on(machine: Machine) -> None:
    machine.gathered(an_act(1), an_act(2))
    machine.answered(*settled(an_act(2)), unsent=1)

    gather = machine.last(Gather)
    assert isinstance(gather, Gather)
    assert gather.skip == {an_act(1).id}


def test_an_act_that_is_judged_and_handed_out_all_the_same_turns_in_no_circle(machine: Machine) -> None:
    for _ in range(2):
        machine.gathered(an_act(1))
        machine.answered(*settled(an_act(1)), unsent=1)

    gather = machine.last(Gather)
    assert isinstance(gather, Gather)
    assert gather.skip == {an_act(1).id}


def test_an_outcome_that_the_box_cannot_take_does_not_block_the_others(machine: Machine) -> None:
    machine.gathered(an_act(1), an_act(2))
    answer = Answer(PROTO, 1, LINE, 41, END, False, settled(an_act(1), an_act(2)))
    machine.take(Answered(100, machine.core.n, answer))
    machine.take(Kept(100, machine.core.n, 1, stuck=frozenset({an_act(1).id})))

    gather = machine.last(Gather)
    assert isinstance(gather, Gather)
    assert gather.skip == {an_act(1).id}


@pytest.mark.parametrize("why", ["too_large", "slow", "server_trouble"])
def test_a_round_that_is_too_much_is_halved_until_one_act_is_left_which_is_put_aside(why: str) -> None:
    machine = Machine().opened()
    acts = [an_act(n) for n in range(1, 9)]
    limits: list[int] = []
    for count in (8, 4, 2, 1, 7):
        machine.gathered(*acts[:count], unsent=8)
        machine.failed(why)
        if machine.core.state is State.RESTING:
            machine.take(Wanted(machine.now))
        gather = machine.last(Gather)
        assert isinstance(gather, Gather)
        limits.append(gather.limit)
        if count == 1:
            assert gather.skip == {acts[0].id}

    assert limits[:4] == [4, 2, 1, 1]


def test_what_was_put_aside_is_tried_again_after_an_hour(machine: Machine) -> None:
    machine.gathered(an_act(1))
    machine.failed("too_large")
    machine.gathered(unsent=1)
    machine.answered(unsent=1)
    assert machine.core.put_aside == 1

    machine.take(Clock(100 + ASIDE + 1))
    gather = machine.last(Gather)
    assert isinstance(gather, Gather)
    assert gather.skip == frozenset()


def test_a_bare_round_that_breaks_the_server_too_shows_the_act_innocent(machine: Machine) -> None:
    machine.gathered(an_act(1))
    machine.failed("server_trouble")
    machine.take(Wanted(machine.now))
    machine.gathered(unsent=1)
    machine.failed("server_trouble")

    assert machine.core.put_aside == 0


def test_failures_wait_longer_and_longer_by_full_jitter_up_to_five_minutes() -> None:
    machine = Machine(chance=0.999).opened()
    waits: list[float] = []
    for _ in range(12):
        machine.gathered()
        (wake,) = machine.failed("away")
        assert isinstance(wake, Wake)
        waits.append(wake.at - machine.now)
        machine.now = wake.at
        machine.take(Clock(machine.now))

    assert waits == sorted(waits)
    assert 1 <= waits[0] <= 2
    assert SLOWEST * 0.99 < waits[-1] <= SLOWEST


def test_backoff_can_be_short_but_never_under_a_second() -> None:
    machine = Machine(chance=0.0).opened()
    machine.gathered()

    assert machine.failed("away") == [Wake(101.0)]


def test_a_person_cuts_the_waiting_short_and_an_edit_does_not(machine: Machine) -> None:
    for _ in range(9):
        machine.gathered()
        (wake,) = machine.failed("away")
        machine.take(Wanted(machine.now))
    machine.gathered()
    (wake,) = machine.failed("away")

    assert machine.take(Edited(machine.now)) == [wake]
    assert isinstance(machine.take(Wanted(machine.now))[0], Gather)


def test_an_answer_of_an_earlier_round_comes_to_nothing(machine: Machine) -> None:
    machine.gathered()
    old = Answered(100, machine.core.n, Answer(PROTO, 1, LINE, 41, END))
    machine.failed("slow")
    machine.take(Wanted(101))
    machine.gathered()

    assert machine.take(old) == []
    assert machine.core.state is State.TALKING


@pytest.mark.parametrize("state", [State.GATHERING, State.TALKING, State.KEEPING])
def test_locking_drops_the_round_at_any_point_and_opening_begins_anew(state: State) -> None:
    machine = Machine().opened()
    n = machine.core.n
    if state is not State.GATHERING:
        machine.gathered(an_act(1))
    if state is State.KEEPING:
        machine.take(Answered(100, n, Answer(PROTO, 1, LINE, 41, END)))
    assert machine.core.state is state
    machine.take(Shut())

    assert machine.core.state is State.SHUT
    assert machine.take(Kept(100, n, 0)) == []
    assert isinstance(machine.take(Opened(101))[0], Gather)


def test_the_first_timeline_is_noted_and_its_page_read_at_once(machine: Machine) -> None:
    machine.gathered(timeline=b"")
    machine.answered()

    assert (machine.keep.first, machine.keep.restored, machine.keep.last) == (True, False, True)


def test_a_restored_server_is_met_with_a_new_round_and_its_page_is_not_the_last(machine: Machine) -> None:
    machine.gathered(an_act(1))
    effects = machine.answered(timeline=ELSE, unsent=1)

    assert (machine.keep.first, machine.keep.restored, machine.keep.last) == (False, True, False)
    assert isinstance(effects[-1], Gather)
    assert effects[-1].skip == frozenset()  # what it did not judge is not to blame


def test_digests_go_along_only_when_nothing_waits(machine: Machine) -> None:
    gather = machine.last(Gather)
    assert isinstance(gather, Gather)
    assert gather.checks == 0
    machine.round()
    machine.take(Wanted(101))
    gather = machine.last(Gather)
    assert isinstance(gather, Gather)
    assert gather.checks > 0


def test_a_subject_whose_digest_differs_is_fetched_whole_and_reported_once_if_that_does_not_help(
    machine: Machine,
) -> None:
    check = Check(SUBJECT, "full", b"d" * 16)
    machine.round()
    machine.take(Wanted(101))
    machine.gathered(checks=[check])
    machine.answered(mismatched=[SUBJECT])
    send = next(effect for effect in machine.gathered() if isinstance(effect, Send))
    assert send.round.whole == [SUBJECT]
    machine.answered()

    machine.take(Wanted(102))
    machine.gathered(checks=[check])
    assert Report("digest_differs", 1) in machine.answered(mismatched=[SUBJECT])
    machine.take(Wanted(103))
    machine.gathered(checks=[check])
    assert not any(isinstance(effect, Report) for effect in machine.answered(mismatched=[SUBJECT]))


def test_a_digest_that_differs_while_news_is_coming_proves_nothing(machine: Machine) -> None:
    news = RecordState("meeting", SUBJECT, SUBJECT, 41, "full", {})
    machine.round()
    machine.take(Wanted(101))
    machine.gathered(checks=[Check(SUBJECT, "full", b"d" * 16)])
    machine.answered(mismatched=[SUBJECT], records=[news])
    machine.take(Wanted(102))
    send = next(effect for effect in machine.gathered() if isinstance(effect, Send))

    assert send.round.whole == []


def test_a_store_that_cannot_be_read_waits_and_says_so(machine: Machine) -> None:
    assert machine.take(Broke(100, machine.core.n))[0] == Report("store_trouble")
    assert machine.core.state is State.RESTING


def test_an_idle_round_is_one_trip_of_at_most_400_bytes_of_body() -> None:
    machine = Machine().opened().round()
    machine.take(Wanted(101))
    checks = [Check(bytes([n]) * 16, "headline", bytes(range(n, n + 16))) for n in (7, 99)]
    send = next(effect for effect in machine.gathered(checks=checks) if isinstance(effect, Send))
    answer = Answer(PROTO, 1_790_000_000_000_000, LINE, 2**40, Cursor(2**40, b"\xff" * 16))
    out, back = len(frames.pack(send.round)), len(frames.pack(answer))
    print(f"idle round: {out} bytes out, {back} back")

    assert out + back <= 400
    assert [type(effect) for effect in machine.answered()] == [Wake]
