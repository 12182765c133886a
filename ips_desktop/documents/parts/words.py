"""Words that every paper says the same way: names, days, who made it, who signed. Cleaned, bound, with days in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from ips_desktop.documents.press.words import bound, capital, clean, lines, unbroken
from ips_desktop.documents.second_look import neutral
from ips_desktop.questions.sheets import SignatureLine
from ips_desktop.terms.words import CopyHow, SignatureHow, SignerRole
from resources.wordings import days, said

_LANGUAGES = {"en": "en-GB", "cy": "cy"}


@dataclass(frozen=True)
class Fact:
    """A label and what stands after it; "" is a place to write."""

    label: str
    value: str


@dataclass(frozen=True)
class SignerWords:
    """One signature as read. `note` stands in the box when nothing was drawn."""

    statement: str
    caption: str
    on: str
    note: str
    strokes: bytes | None
    signed: bool


@dataclass(frozen=True)
class SigningWords:
    """All signatures, whether the person would rather not sign, and how the copy was taken: (label, taken).

    Without `copies` it is a paper between colleagues: neither a way out of signing nor a copy stands under it.
    """

    signers: tuple[SignerWords, ...]
    prefers_not: bool = False
    copies: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True)
class FootWords:
    """What the foot of every page says. `draft` is printed bold before the version."""

    whose: str
    paper: str
    version: str
    made: str
    large: str
    draft: bool


def foot_words(whose: str, paper: str, version: str, by: str, at: datetime, *, draft: bool = False) -> FootWords:
    """Whose paper, which, its version, made by whom and when. `whose` and `version` may be ""."""
    number = said("paper.version", version=clean(version)) if version else ""
    whole = " ".join(part for part in (said("paper.draft") if draft else "", number) if part)
    day, name, which = short_day(at.date()), clean(by), whole or paper
    large = said("paper.foot_large", version=which, day=day, name=name) if which else f"{day}, {name}"
    return FootWords(whose, paper, number, made(by, at), capital(large), draft)


def foot_line(foot: FootWords) -> str:
    """The foot as one line of text."""
    version = f"{said('paper.draft')} {foot.version}".strip() if foot.draft else foot.version
    return said("paper.separator").join(part for part in (foot.whose, foot.paper, version, foot.made) if part)


def tag(language: str) -> str:
    """A language as a tag for files."""
    return _LANGUAGES.get(language, language)


def own(text: str) -> tuple[str, ...]:
    """The paragraphs of somebody's own words."""
    return tuple(map(bound, lines(text)))


def own_line(text: str) -> str:
    """Somebody's own words on one line."""
    return bound(clean(text))


def quoted(text: str) -> str:
    """Own words between quotation marks; "" for none."""
    words = clean(text).strip('"“”')
    return said("paper.quoted", words=bound(words)) if words else ""


def whole_day(on: date | None) -> str:
    """Tue 24 Nov 2026, unbroken; "" for none."""
    return unbroken(days.day_of_year(on)) if on else ""


def short_day(on: date) -> str:
    """24 Nov 2026, unbroken."""
    return unbroken(f"{on.day} {days.month(on, long=False)} {on.year}")


def day_in(on: date | None, year: int) -> str:
    """The day without its year when that is `year`; "" for none."""
    return "" if on is None else unbroken(days.day(on)) if on.year == year else whole_day(on)


def day_and_time(on: date | None, at: time | None) -> str:
    """Tue 24 Nov 2026 at 9:30, unbroken."""
    when = whole_day(on)
    return unbroken(said("paper.day_and_time", day=when, time=f"{at:%H:%M}")) if when and at else when


def pounds(pence: int | None) -> str:
    """£312 or £312.40; "" for none. Written as given: nothing is rounded."""
    if pence is None:
        return ""
    whole, rest = divmod(abs(pence), 100)
    words = f"£{whole:,}.{rest:02}" if rest else f"£{whole:,}"
    return f"−{words}" if pence < 0 else words


def hours(minutes: int) -> str:
    """16, or 16.5: hours of so many minutes, as people write them."""
    return f"{minutes / 60:.2f}".rstrip("0").rstrip(".")


def name_of(person: str, called: str) -> str:
    """A person's name, with what they are called behind it when that is no part of it."""
    name, called = clean(person), clean(called)
    if not name or not called or f" {called.casefold()} " in f" {name.casefold()} ":
        return name or called
    return said("paper.also_called", name=name, called=called)


def with_phone(name: str, phone: str) -> str:
    """Jo Ellis, 07700 900 123."""
    number = unbroken(clean(phone))
    return said("paper.name_and_phone", name=clean(name), phone=number) if number else clean(name)


def first_of(adviser: str, first: str) -> str:
    """The adviser's name in a sentence."""
    return clean(first) or clean(adviser).split(" ")[0]


def sender(service_name: str) -> str:
    """The service's name, left off when it names the field."""
    return clean(service_name) if neutral(service_name) else ""


def made(by: str, at: datetime) -> str:
    """made by Jo Ellis, Tue 24 Nov 2026, 14:10."""
    return said("paper.made_by", name=clean(by), day=whole_day(at.date()), time=f"{at:%H:%M}")


def signing_words(
    signatures: Sequence[SignatureLine], name: str, adviser: str, copy: str | None, *, agree: str = "paper.agree"
) -> SigningWords:
    """The person first, the adviser second, others after: those who have not signed have an empty box."""
    person = [s for s in signatures if s.role == SignerRole.PERSON][:1]
    advisers = [s for s in signatures if s.role == SignerRole.ADVISER][:1]
    others = [s for s in signatures if s not in person and s not in advisers]
    person = person or [SignatureLine(SignerRole.PERSON, name)]
    advisers = advisers or [SignatureLine(SignerRole.ADVISER, adviser)]
    return SigningWords(
        tuple(_signer(line, agree) for line in (*person, *advisers, *others)),
        any(s.role == SignerRole.PERSON and s.how == SignatureHow.PREFERS_NOT for s in signatures),
        tuple((said(f"paper.copy_{how}"), copy == how) for how in CopyHow),
    )


def staff_signing_words(signatures: Sequence[SignatureLine], adviser: str, supervisor: str) -> SigningWords:
    """The adviser first, then whoever supervises: who has not signed has an empty box."""
    given = {line.role: line for line in signatures}
    lines = (
        given.get(SignerRole.ADVISER, SignatureLine(SignerRole.ADVISER, adviser)),
        given.get(SignerRole.SUPERVISOR, SignatureLine(SignerRole.SUPERVISOR, supervisor)),
    )
    agree, titles = said("supervision_paper.agree"), ("paper.adviser_title", "supervision_paper.supervisor_title")
    return SigningWords(
        tuple(
            replace(_signer(replace(line, title=said(title)), ""), statement=agree)
            for line, title in zip(lines, titles, strict=True)
        )
    )


def _signer(line: SignatureLine, agree: str) -> SignerWords:
    title = clean(line.title) or (said("paper.adviser_title") if line.role == SignerRole.ADVISER else "")
    name = clean(line.name)
    note = {SignatureHow.ON_PAPER: "paper.signed_on_paper", SignatureHow.BY_VOICE: "paper.signed_by_voice"}
    known = next((said(key) for how, key in note.items() if line.how == how), "")
    heard = clean(line.witness) if line.how == SignatureHow.BY_VOICE else ""
    return SignerWords(
        statement=said(agree) if line.role == SignerRole.PERSON else said("paper.my_part"),
        caption=said("paper.name_and_title", name=name, title=title) if title else name,
        on=whole_day(line.on),
        note=f"{known} {said('paper.witnessed', name=heard)}" if heard else known,
        strokes=line.strokes if line.how == SignatureHow.DRAWN else None,
        signed=line.how in (SignatureHow.DRAWN, SignatureHow.ON_PAPER, SignatureHow.BY_VOICE),
    )
