"""Meetings as they are, and those that were none; what is asked, and what keeps people safe. Pure; days are told as so long ago."""

from __future__ import annotations

from datetime import timedelta

from ips_desktop.terms.asked import Answer, Gender, NeedsWhen, PaperFormat
from ips_desktop.terms.keeping_safe import ConcernKind, ToldHow
from ips_desktop.terms.words import AttemptHow, Attendance, Medium, Place, Purpose
from ui.demonstration.telling import Person, arrived, meets


def _not_held(person: Person, days: int, why: Attendance) -> None:
    """A meeting that was agreed and did not take place."""
    on = person.ago(days)
    person.add(
        on, "record_meeting", client="$client", on=on, attendance=why, place=Place.CAFE, medium=Medium.FACE_TO_FACE
    )


def meets_otherwise(person: Person) -> None:
    """A carer, an interpreter, the team; a video call; one called off by each; words added and written late."""
    arrived(person)
    n = 0
    for days, more in (
        (60, {"interpreter": True, "medium": Medium.VIDEO, "place": Place.NO_PLACE}),
        (
            50,
            {
                "carer": True,
                "with_whom": "Her sister",
                "travel_minutes": 25,
                "medium": Medium.FACE_TO_FACE,
                "place": Place.HOME,
            },
        ),
        (40, {"joint": True, "with_whom": "Hana Lowe", "place": Place.CLINIC, "medium": Medium.FACE_TO_FACE}),
    ):
        meets(person, person.ago(days), Purpose.JOB_SEARCH, n=(n := n + 1), **more)
    _not_held(person, 30, Attendance.CANCELLED_BY_PERSON)
    _not_held(person, 26, Attendance.CANCELLED_BY_US)
    late = person.ago(17)
    person.add(late, "record_meeting", client="$client", gives="late", on=late - timedelta(days=6), minutes=40, place=Place.CAFE,
               medium=Medium.FACE_TO_FACE, purpose=Purpose.BENEFITS, note="Written down a week after.")  # fmt: skip
    person.add(late, "add_addendum", meeting="$late", text="The bus pass came on the next day.", at=17 * 60)


def is_not_met(person: Person) -> None:
    """Missed twice; tried by every way; how they may be reached is written down."""
    arrived(person)
    person.add(
        person.ago(48), "keep_contact_rules", client="$client", may_call=True, may_text=True, may_leave_message=False,
        contact_words="Say you are Sam, nothing else.",
    )  # fmt: skip
    for days in (35, 28):
        _not_held(person, days, Attendance.MISSED)
    for n, how in enumerate(AttemptHow):
        person.add(person.ago(26 - 2 * n), "record_attempt", client="$client", how=how, reached=n == 0)


def is_looked_after(person: Person) -> None:
    """A concern told and settled, and one that is open; a visit alone that ended well, and one nobody is back from."""
    arrived(person)
    person.add(person.ago(30), "raise_concern", client="$client", kind=ConcernKind.SELF, gives="concern", at=10 * 60,
               what="Said life is not worth it.", who="Crisis team", how=ToldHow.PHONE)  # fmt: skip
    person.add(
        person.ago(30), "tell_of_concern", concern="$concern", who="Ruth Marsh", how=ToldHow.IN_PERSON, at=11 * 60
    )
    person.add(person.ago(25), "settle_concern", concern="$concern", settled_how="Seen by the team the same day.")
    person.add(
        person.ago(3),
        "raise_concern",
        client="$client",
        kind=ConcernKind.UNWELL,
        what="Not eating; very thin.",
        at=16 * 60,
    )
    alone = {
        "client": "$client",
        "where_to": "12 Wellfield Road",
        "call_who": "Ruth Marsh",
        "call_phone": "07700 900 101",
    }
    person.add(person.ago(14), "go_alone", gives="visit", back_by=12 * 60, at=9 * 60, **alone)
    person.add(person.ago(14), "come_back", visit="$visit", at=11 * 60 + 40)
    person.add(person.ago(1), "go_alone", back_by=17 * 60, at=14 * 60, **alone)


def is_asked(person: Person) -> None:
    """Needs at entry and now, access, how they describe themselves, a job before, careers advice, the help they wish for."""
    arrived(person)
    first = person.ago(70)
    person.add(
        first, "look_at_needs", client="$client", when=NeedsWhen.AT_ENTRY, social=2, housing=1, training=1, vocational=3
    )
    person.add(
        person.ago(9),
        "look_at_needs",
        client="$client",
        when=NeedsWhen.NOW,
        social=1,
        housing=0,
        training=1,
        vocational=2,
    )
    person.add(
        first,
        "keep_access_needs",
        client="$client",
        bsl=True,
        paper_format=PaperFormat.LARGE_PRINT,
        caring_times="School run until nine.",
    )
    person.add(
        first,
        "keep_equality",
        client="$client",
        gender=Gender.WOMAN,
        disabled=Answer.PREFERS_NOT,
        ethnicity_words="Welsh",
    )
    person.add(
        first,
        "add_past_job",
        client="$client",
        title="Shop assistant",
        employer="A corner shop",
        lesson="Mornings suit me.",
    )
    person.add(person.ago(60), "give_careers_advice", client="$client", ours=True, topic="What colleges nearby offer.")
    person.add(person.ago(60), "wish_support", client="$client", words="Short talks, often.", contact_days=7)
