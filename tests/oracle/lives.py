"""One person's way through a service, drawn at random: what is done on which day, and how late it is written down."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from ips_desktop.casework.about_person import keep_equality, look_at_needs
from ips_desktop.casework.employer_contact import record_contact, record_contact_for, take_back_contact
from ips_desktop.casework.finishing import finish
from ips_desktop.casework.handing_over import hand_over
from ips_desktop.casework.looking import add_lead_for, record_applied
from ips_desktop.casework.meeting import record_meeting, undo_meeting
from ips_desktop.casework.merging import merge_people
from ips_desktop.casework.onward import hear_onward, refer_onward
from ips_desktop.casework.plan import StepInput, agree_plan, keep_plan, review_plan, start_plan
from ips_desktop.casework.profile import begin_profile, keep_profile
from ips_desktop.casework.referral import decide_referral, receive_referral
from ips_desktop.casework.spell import record_yes, set_mode
from ips_desktop.casework.stepping import add_award, end_step, start_step
from ips_desktop.desk import Desk
from ips_desktop.records import Spell
from ips_desktop.terms.arriving import WorkAtClose
from ips_desktop.terms.asked import Gender, Known, NeedsWhen
from ips_desktop.terms.employing import ContactWay
from ips_desktop.terms.stepping import OnwardKind, OnwardOutcome, SteppingEnd, SteppingKind
from ips_desktop.terms.words import (
    Attendance,
    ClosedReason,
    Medium,
    ReferralDecision,
    ReferralKind,
    ReferralSource,
    SupportMode,
)

if TYPE_CHECKING:
    from tests.oracle.worlds import Furniture, World

DAY = timedelta(days=1)
ODD_DAYS = tuple(
    date.fromisoformat(on)
    for on in (
        "2023-09-30", "2023-10-31", "2023-11-30", "2023-12-31", "2024-01-31", "2024-02-28", "2024-02-29", "2024-03-31",
        "2024-04-01", "2024-05-31", "2024-06-30", "2024-08-31", "2024-10-27", "2024-11-30",
    )
)  # fmt: skip
"""Month ends, a leap day, the turn of a contract year, a night on which clocks change."""
BORN = ("1984-02-29", "1990-06-15", "1999-12-31", "2005-04-01", "1958-03-01", None)
Steps = list[tuple[date, Callable[[], None]]]


@dataclass
class Life:
    """One person as they are drawn; `at` holds the ids that acts answered, by a word."""

    world: World
    rng: random.Random
    place: Furniture
    n: int
    at: dict[str, Any] = field(default_factory=dict[str, Any])
    steps: Steps = field(default_factory=list[tuple[date, Callable[[], None]]])

    def chance(self, of_hundred: int) -> bool:
        """Whether something that happens so many times in a hundred does."""
        return self.rng.randrange(100) < of_hundred

    def one(self, *of: Any) -> Any:
        """One of these."""
        return self.rng.choice(of)

    def then(self, on: date, act: Callable[..., Any], /, *, late: int = 0, keep: str = "", **given: Any) -> None:
        """Do an act about this day, so many days late. What is `$word` is the id kept under the word; without it nothing is done."""

        def step() -> None:
            words = {n: v[1:] for n, v in given.items() if isinstance(v, str) and v.startswith("$")}
            if any(self.at.get(word) is None for word in words.values()):
                return
            got = self.world.do(act, **given | {n: self.at[word] for n, word in words.items()})
            if keep:
                self.at[keep] = got

        self.steps.append((on + late * DAY, step))

    def unless_vague(self, *known: Any, vague: tuple[Any, ...] = (None,)) -> Any:
        """One of what is known, or, as often as this service writes little down, of what leaves it open."""
        return self.one(*(vague if self.chance(self.world.vague) else known))

    def late(self) -> int:
        """Most things are written down the same day, some weeks later."""
        return self.one(0, 0, 0, 0, 1, 5, 40)


def lived(life: Life) -> Steps:
    """All that is done about one person."""
    from tests.oracle.working import works

    began = life.one(*ODD_DAYS) + life.one(0, 0, 1, -1, 9, 30) * DAY
    on = _comes(life, max(began, date(2023, 9, 2)))
    if on is not None:
        left = _with_us(life, on, works)
        if left is not None and life.chance(55):
            again = _comes(life, left + life.one(0, 1, 30, 200) * DAY, again=True)
            if again is not None:
                _with_us(life, again, works)
    return life.steps


def _comes(life: Life, on: date, *, again: bool = False) -> date | None:
    """A referral and what was decided; answers the day of acceptance, None where nobody was taken on."""
    kind = ReferralKind.JOB_RETENTION if life.chance(14) else ReferralKind.FIND_WORK
    team = life.one(*life.place.teams, *life.place.teams, None)
    given: dict[str, Any] = {"received_on": on, "source": life.one(*ReferralSource), "kind": kind, "team": team}
    if not again:
        born = life.one(*BORN)
        given |= {"given_name": f"Given{life.n}", "family_name": "Family"}
        given |= {"born": date.fromisoformat(born)} if born else {}
    if kind == ReferralKind.JOB_RETENTION:
        given |= {"job_title": "Packer", "employer_name": "Old Works", "threat": "Too many days off."}

    def step() -> None:
        got = life.world.do(receive_referral, **given, **({"client": life.at["client"]} if again else {}))
        life.at |= {"client": got and got.client, "referral": got and got.referral, "team": team}

    life.steps.append((on, step))
    decided = on + life.one(0, 0, 1, 7, 8, 30, 31) * DAY
    no = (ReferralDecision.PERSON_CHOSE_NOT_TO, ReferralDecision.NOT_REACHED, ReferralDecision.NOT_OFFERED)
    if life.chance(12):
        if life.chance(70):
            life.then(
                decided, decide_referral, referral="$referral", decision=life.one(*no), on=decided, reason="So it is."
            )
        return None
    yes = life.unless_vague(on, decided, decided)
    life.then(
        decided, decide_referral, keep="spell", referral="$referral", decision=ReferralDecision.ACCEPTED, on=decided,
        yes_on=yes, adviser=life.one(*life.place.advisers), reason="There is room.",
    )  # fmt: skip
    if yes is None and life.chance(60):
        yes = decided + life.one(0, 1, 3) * DAY
        life.then(yes, record_yes, client="$client", on=yes)
    return decided


def in_work(desk: Desk, *, spell: UUID, known: Known) -> None:
    """Whether the person was in work at entry, as it was told."""
    desk.find(Spell, spell).in_work_at_entry = known


def _with_us(life: Life, on: date, works: Callable[[Life, date], None]) -> date | None:
    """From the acceptance to the end; answers the day of the end, None while it goes on."""
    met = on + life.one(0, 0, 1, 6, 7, 8, 23) * DAY
    for day in (met - life.one(1, 20) * DAY, met) if life.chance(25) else (met,):
        _meets(life, day)
    known = life.unless_vague(Known.NO, Known.NO, Known.NO, Known.YES, vague=(Known.NOT_KNOWN, None))
    if known is not None:
        life.then(on, in_work, spell="$spell", known=known)
    for nth in range(life.one(0, 1, 3, 5)):
        _meets(life, met + (14 * nth + life.one(5, 14, 28)) * DAY)
    for chapter, share in ((_told, 55), (_planned, 80), (_searches, 70), (_steps, 45), (_elsewhere, 25), (_handed, 25)):
        if life.chance(share):
            chapter(life, met)
    if life.chance(60):
        works(life, met)
    if life.chance(8):
        _twice(life, met + life.one(3, 60) * DAY)
        return None
    return _ends(life, met) if life.chance(50) else None


def _meets(life: Life, on: date) -> None:
    came = life.one(*[Attendance.ATTENDED] * 5, Attendance.MISSED, Attendance.CANCELLED_BY_PERSON)
    life.then(
        on, record_meeting, late=life.late(), keep="meeting", client="$client", on=on, attendance=came,
        medium=life.one(*Medium, None), adviser_id=life.one(*life.place.advisers),
    )  # fmt: skip
    if life.chance(4):
        life.then(on, undo_meeting, meeting="$meeting")


def _told(life: Life, met: date) -> None:
    """How they describe themselves, and what help they need."""
    answers = {"gender": life.one(*Gender, None), "ethnicity": life.one("white_british", "roma", "prefers_not", None)}
    life.then(met, keep_equality, client="$client", **{n: v for n, v in answers.items() if v is not None})
    needs = {n: life.one(0, 1, 3, None) for n in ("social", "housing", "training", "vocational")}
    for when in life.one((NeedsWhen.AT_ENTRY,), (NeedsWhen.NOW,), (NeedsWhen.AT_ENTRY, NeedsWhen.NOW)):
        on = met + life.one(0, 9) * DAY
        life.then(
            on, look_at_needs, client="$client", when=when, on=on, **{n: v for n, v in needs.items() if v is not None}
        )


def _planned(life: Life, met: date) -> None:
    """A profile and plans about the twenty-eighth day, looked at again or not."""
    on = met + life.one(1, 27, 28, 29, 60) * DAY
    life.then(on, begin_profile, keep="profile", client="$client")
    life.then(on, keep_profile, profile="$profile", goal="Work", strengths="Much", preferences=["Mornings"])
    agreed = met + life.one(0, 27, 28, 29) * DAY
    life.then(agreed, start_plan, keep="plan", client="$client")
    life.then(agreed, keep_plan, plan="$plan", goal="Work", steps=[StepInput("Ask", "I")])
    if life.chance(85):
        life.then(agreed, agree_plan, late=life.one(0, 0, 4), plan="$plan", on=agreed)
    for _ in range(life.one(0, 0, 1, 2)):
        day = agreed + life.one(27, 28, 29, 57, 200) * DAY
        life.then(day, review_plan, plan="$plan", on=day)


def _searches(life: Life, met: date) -> None:
    """A search act about the twenty-eighth day, of each kind; some are taken back."""
    on = met + life.one(0, -1, 3, 27, 28, 29, 50) * DAY
    if life.chance(50):
        life.then(
            on, record_contact_for, late=life.late(), keep="contact", client="$client",
            employer=life.one(*life.place.employers), on=on, medium=life.one(*ContactWay),
        )  # fmt: skip
        if life.chance(10):
            life.then(on + DAY, take_back_contact, contact="$contact")
    if life.chance(60):
        card = on + life.one(0, 1) * DAY
        life.then(
            card, add_lead_for, keep="card", client="$client", employer=life.one(*life.place.employers), title=f"Job {life.n}",
        )  # fmt: skip
        if life.chance(60):
            life.then(card + 2 * DAY, record_applied, application="$card", applied_on=card + life.one(0, 1, 2) * DAY)


def _steps(life: Life, met: date) -> None:
    """Steps on the way, with an end or without, to their end or not."""
    for _ in range(life.one(1, 1, 2)):
        on = met + life.one(-3, 0, 10, 75, 160) * DAY
        end = life.one(on + 30 * DAY, on + 90 * DAY, on + 91 * DAY, on + 200 * DAY)
        given: dict[str, Any] = {"start_on": life.unless_vague(on), "agreed_end": life.one(end, end, None)}
        kind = life.one(*SteppingKind)
        if kind == SteppingKind.WORK_EXPERIENCE:
            given |= {"agreed_end": end, "purpose": "To see"}
        if given["agreed_end"] is None:
            given["review_on"] = end
        mainstream = life.one(True, True, False, None)
        life.then(
            on,
            start_step,
            late=life.late(),
            keep="step",
            client="$client",
            kind=kind,
            what="Course",
            mainstream=mainstream,
            **given,
        )
        if life.chance(60):
            over = on + life.one(0, 29, 30, 89, 90, 91) * DAY
            how = life.one(SteppingEnd.REACHED_ITS_END, SteppingEnd.LEFT_EARLY, SteppingEnd.CALLED_OFF)
            life.then(over, end_step, late=41, step="$step", end=how, ended_on=over)
    if life.chance(40):
        on = met + life.one(0, 60, 300) * DAY
        life.then(on, add_award, client="$client", name="Food safety", on=on)


def _elsewhere(life: Life, met: date) -> None:
    on = met + life.one(0, 20, 100) * DAY
    life.then(on, refer_onward, keep="onward", client="$client", on=on, kind=life.one(*OnwardKind), where="Somewhere")
    if life.chance(60):
        day = on + life.one(0, 10) * DAY
        life.then(day, hear_onward, onward="$onward", outcome=life.one(*OnwardOutcome), outcome_on=day)


def _handed(life: Life, met: date) -> None:
    """Another adviser from a day on; another kind of support."""
    on = met + life.one(0, 1, 28, 91, 180) * DAY

    def step() -> None:
        if life.at.get("client"):
            given = {"people": [life.at["client"]], "to": life.one(*life.place.advisers), "from_day": on}
            life.world.do(hand_over, why="Nearer by.", **given)

    life.steps.append((on, step))
    if life.chance(50):
        day = on + life.one(1, 30) * DAY
        life.then(day, set_mode, client="$client", mode=life.one(*SupportMode), from_day=day)


def _twice(life: Life, on: date) -> None:
    """The same person was written down twice, met by both names, and the two are joined."""

    def other() -> None:
        got = life.world.do(
            receive_referral, received_on=on, source=ReferralSource.SELF, given_name=f"Given{life.n}",
            team=life.at.get("team"),
        )  # fmt: skip
        life.at |= {"other": got and got.client, "other_referral": got and got.referral}

    life.steps.append((on, other))
    life.then(
        on, decide_referral, referral="$other_referral", decision=ReferralDecision.ACCEPTED, on=on, yes_on=on,
        adviser=life.one(*life.place.advisers), reason="There is room.",
    )  # fmt: skip
    if life.chance(60):
        life.then(on, record_meeting, client="$other", on=on)
    adviser = life.one(*life.place.advisers)
    for stays in (None, *life.place.advisers) if life.chance(80) else (adviser,):
        life.then(on + 10 * DAY, _join, client="$client", other="$other", adviser=stays)


def _join(desk: Desk, *, client: UUID, other: UUID, adviser: UUID | None) -> None:
    from ips_desktop.records import Client

    if desk.find(Client, client).same_as is None and desk.find(Client, other).same_as is None:
        merge_people(desk, client=client, other=other, adviser=adviser)


def _ends(life: Life, met: date) -> date | None:
    """It ends: on a day about the twenty-eighth, in the middle of work, or much later; now and then by a death, after which nobody comes back."""
    on = met + life.one(0, 27, 28, 29, 56, 90, 91, 150, 300, 366) * DAY
    reason = life.one(
        ClosedReason.SETTLED_IN_WORK, ClosedReason.MOVED_ON, ClosedReason.NO_LONGER_WANTS, ClosedReason.MOVED_AWAY,
        ClosedReason.DIED, ClosedReason.MOVED_ABROAD,
    )  # fmt: skip
    life.then(
        on, finish, late=life.one(0, 0, 3), client="$client", closed_reason=reason, closed_on=on,
        work_at_close=life.one(*WorkAtClose),
    )  # fmt: skip
    return None if reason in (ClosedReason.DIED, ClosedReason.MOVED_ABROAD) else on


def rounds_at_employers(world: World, rng: random.Random, place: Furniture) -> Steps:
    """Going to see employers, for nobody in particular."""
    steps: Steps = []
    for _ in range(6):
        on = rng.choice(ODD_DAYS) + rng.choice((0, 1, 30)) * DAY
        given = {"employer": rng.choice(place.employers), "on": on, "medium": rng.choice(tuple(ContactWay))}
        steps.append((on, lambda given=given: world.do(record_contact, **given)))
    return steps
