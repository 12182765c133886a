"""What letters and the appointment card say, as frozen values: a question fills a sheet, `documents` lays it out.

A sheet holds facts and people's own words; standing text, dates in words and layout belong to `documents`. A text not known
is "", a day not known is None: the sentence that needs it is left out, since a letter is no form to fill in by pen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time


@dataclass(frozen=True)
class Sender:
    """Who a letter comes from: a service, or with `service_name` "" a person in their own name.

    `name` signs, `title` stands after it ("" for none), `strokes` is a drawn signature as the press packs it.
    """

    name: str
    title: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    service_name: str = ""
    strokes: bytes | None = None


@dataclass(frozen=True)
class Addressee:
    """Whom a letter goes to. `greeting` follows "Dear"; without one the name does, without either "Hello" stands."""

    name: str = ""
    lines: tuple[str, ...] = ()
    greeting: str = ""


@dataclass(frozen=True)
class Letterhead:
    """What every letter has. `made_at` is civil local time; `version` is for show ("2").

    `tells`: the person decided that this reader may know what kind of service writes (papers §1). Without it a sender's
    name, address or e-mail that tells is left off. `others`: names of other people served that its words hold.
    """

    sender: Sender
    to: Addressee
    made_by: str
    made_at: datetime
    version: str = "1"
    tells: bool = False
    language: str = "en"
    draft: bool = False
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Consent:
    """What a person allows to be told: to whom ("" for every employer), which words, from when until when (None: no end).

    `words` and `good_things` are exactly what may be said; nothing else about the person may stand in the letter.
    """

    employer: str = ""
    words: str = ""
    good_things: tuple[str, ...] = ()
    given_on: date | None = None
    until: date | None = None
    withdrawn: bool = False


@dataclass(frozen=True)
class Introduced:
    """The person a letter of introduction names, and the consent that lets it."""

    first_name: str
    consent: Consent


@dataclass(frozen=True)
class IntroductionSheet:
    """A letter to an employer (FS13). `person` None is the form that names nobody. `call_part`: morning or afternoon."""

    head: Letterhead
    employer: str
    person: Introduced | None = None
    call_on: date | None = None
    call_part: str = ""


@dataclass(frozen=True)
class Ask:
    """One change at work that was asked for. `answer`: an `AdjustmentAnswer`; `by`: when it is to be in place."""

    what: str
    answer: str = "asked"
    reason: str = ""
    by: date | None = None


@dataclass(frozen=True)
class AdjustmentsSheet:
    """A letter that asks for reasonable adjustments (Equality Act 2010, sections 20 to 22).

    `consent` None: the person writes in their own name and needs nobody's leave; `why` are their words on why it helps.
    With a consent an adviser writes, and what is said of why are the consent's words.
    """

    head: Letterhead
    employer: str
    person_name: str
    first_name: str
    job: str = ""
    why: str = ""
    consent: Consent | None = None
    asks: tuple[Ask, ...] = ()
    answer_by: date | None = None
    review_on: date | None = None

    @property
    def in_own_name(self) -> bool:
        """Whether the person is the one who writes."""
        return self.consent is None


@dataclass(frozen=True)
class Meeting:
    """When and where two people meet. `how`: a `Medium`; `with_phone` is whom to text or call when one cannot come.

    `place` is what the place is called, `address` where it is: a name that tells the field gives way to the address.
    """

    on: date
    at: time | None = None
    minutes: int | None = None
    how: str = "face_to_face"
    place: str = ""
    address: str = ""
    place_more: str = ""
    with_name: str = ""
    with_phone: str = ""
    bring: str = ""


@dataclass(frozen=True)
class HandOverLetterSheet:
    """To the person: who their adviser is from now on (SS5.3b). `from_old`: the adviser who leaves writes it.

    `reach`: an `AttemptHow` by which the new adviser gets in touch; `why` is one plain sentence or "".
    """

    head: Letterhead
    new_name: str
    from_day: date
    new_phone: str = ""
    old_name: str = ""
    why: str = ""
    reach: str = ""
    reach_by: date | None = None
    next_meeting: Meeting | None = None
    from_old: bool = False
    both_can_meet: bool = False


@dataclass(frozen=True)
class ClosingSheet:
    """To the person: what was reached, how to come back, later checks that were agreed (SS2.6)."""

    head: Letterhead
    back_name: str
    back_phone: str = ""
    reached: tuple[str, ...] = ()
    stays: tuple[str, ...] = ()
    checks: tuple[date, ...] = ()


@dataclass(frozen=True)
class NotReachedSheet:
    """To the person: we have not been able to reach you (FS20). `until`: how long we go on trying before we wait."""

    head: Letterhead
    back_name: str
    back_phone: str = ""
    until: date | None = None


@dataclass(frozen=True)
class AppointmentSheet:
    """A meeting, told by letter or by card."""

    head: Letterhead
    first_name: str
    meeting: Meeting


LetterSheet = (
    IntroductionSheet | AdjustmentsSheet | HandOverLetterSheet | ClosingSheet | NotReachedSheet | AppointmentSheet
)
