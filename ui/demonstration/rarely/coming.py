"""How seldom people come to us, and with whom they then are: a life each. Pure; days are told as so long ago."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from ips_desktop.terms.arriving import AbsenceKind, ReferralHow, WorkAtClose
from ips_desktop.terms.words import (
    ClosedReason,
    GoalKind,
    Purpose,
    ReferralDecision,
    ReferralKind,
    ReferralSource,
    SupportMode,
)
from ui.demonstration.telling import Person, accepted, arrived, begun, meets, planned, referred


def waits(person: Person) -> None:
    """There is no place today."""
    referred(person, source=ReferralSource.FAMILY, how=ReferralHow.IN_PERSON, consent_to_contact=True)
    person.add(
        person.received + timedelta(days=2), "put_on_waiting_list", by="supervisor", client="$client",
        waiting_reason="All places are taken until the end of the month.",
    )  # fmt: skip


def not_taken_on(decision: ReferralDecision, source: ReferralSource, how: ReferralHow) -> Callable[[Person], None]:
    """A referral that ends with this decision."""

    def tell(person: Person) -> None:
        referred(person, source=source, how=how)
        person.add(
            person.received + timedelta(days=5), "decide_referral", by="supervisor", referral="$referral",
            decision=decision, reason="Said so on the telephone.",
        )  # fmt: skip

    return tell


def comes_back(person: Person) -> None:
    """Finished for now, and back again without waiting."""
    arrived(person)
    person.add(
        person.ago(120), "finish", client="$client", closed_reason=ClosedReason.SETTLED_IN_WORK,
        work_at_close=WorkAtClose.IN_WORK, checks_agreed=True, come_back="Ring us; there is no waiting list for you.",
    )  # fmt: skip
    person.add(
        person.ago(30), "refer_again", client="$client", gives="referral", source=ReferralSource.SELF,
        how=ReferralHow.PHONE, wants="Other hours.", at=9 * 60,
    )  # fmt: skip
    person.add(
        person.ago(30), "decide_referral", referral="$referral", decision=ReferralDecision.ACCEPTED,
        adviser=f"@{person.adviser}", at=10 * 60,
    )  # fmt: skip
    meets(person, person.ago(21), Purpose.FIRST_MEETING, n=0)


def comes_twice(person: Person) -> None:
    """Two teams sent the same person; both records are one."""
    arrived(person)
    person.add(
        person.ago(20), "receive_referral", gives="second", at=9 * 60, received_on=person.ago(20),
        source=ReferralSource.LOCAL_AGENCY, kind=ReferralKind.FIND_WORK, given_name=person.given,
        family_name=person.family, how=ReferralHow.TEAM_MEETING,
    )  # fmt: skip
    person.add(person.ago(20), "merge_people", client="$client", other="$second-client", at=9 * 60 + 10)


def is_early(person: Person) -> None:
    """Off sick and at risk of losing a job: we are asked early (SS2.8)."""
    sick = person.received - timedelta(days=40)
    referred(
        person, kind=ReferralKind.JOB_RETENTION, source=ReferralSource.OTHER, how=ReferralHow.LETTER,
        employer_name="Millbank Warehouse", job_title="Picker and packer", sick_since=sick,
        fit_note_until=person.received + timedelta(days=50), threat="A meeting about long absence is called.",
    )  # fmt: skip
    first = begun(person, accepted(person) + timedelta(days=4))
    person.add(first, "begin_at_risk", client="$client", referral="$referral", gives="risk", at=12 * 60)
    person.add(
        first + timedelta(days=1), "edit_risk", risk="$risk", return_on=person.received + timedelta(days=60),
        phased="Three short days a week for a month.", meetings="Occupational health, with us.",
    )  # fmt: skip
    planned(person, first + timedelta(days=8), kind=GoalKind.KEEP_JOB)


def is_covered(person: Person) -> None:
    """Somebody else sees them until next week."""
    arrived(person)
    person.add(
        person.ago(2), "arrange_cover", client="$client", adviser_id="@adviser", until_day=person.today + timedelta(days=6),
        why="A meeting at Lena's other place of work.",
    )  # fmt: skip


def is_left_for_a_week(person: Person) -> None:
    """Their adviser is on leave; a colleague stands in for all of them."""
    arrived(person)
    person.add(
        person.ago(1), "be_away", staff=f"@{person.adviser}", kind=AbsenceKind.LEAVE, cover_id="@adviser-4",
        until_day=person.today + timedelta(days=6), at=16 * 60,
    )  # fmt: skip


def is_handed_over(person: Person) -> None:
    """Another adviser takes over; the letter that tells them is due."""
    arrived(person)
    person.add(
        person.ago(6), "hand_over_one", client="$client", adviser_id="@adviser", by="supervisor",
        why="Works nearer to where they live.", must_know="Prefers the library to the café.",
    )  # fmt: skip


def is_paused(person: Person) -> None:
    """Support rests while they are on treatment."""
    arrived(person)
    person.add(person.ago(25), "set_mode", client="$client", mode=SupportMode.PAUSED, why="In hospital for some weeks.")
