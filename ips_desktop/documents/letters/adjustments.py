"""Letter that asks for reasonable adjustments (Equality Act 2010, sections 20 to 22): asked, agreed, refused, by when."""

from __future__ import annotations

from ips_desktop.documents.letters.words import Body, Own, Piece, Table, led, listed, some, told
from ips_desktop.documents.parts.words import day_in
from ips_desktop.documents.press.words import bound, capital, clean
from ips_desktop.questions.letter_sheets import AdjustmentsSheet, Ask
from ips_desktop.terms.earning import AdjustmentAnswer
from resources.wordings import said


def adjustments(sheet: AdjustmentsSheet) -> Body:
    """The letter, in the person's own name or the adviser's. Nothing of a diagnosis but what the person's words say."""
    first = clean(sheet.first_name)
    return Body(
        heading=said("letters.adjust"),
        pieces=some(
            told(*_opening(sheet, first)),
            *_why(sheet, first),
            _asks(sheet),
            *_what_next(sheet),
            led(said("letters.cost"), said("letters.cost_how")) if sheet.head.tells else None,
            told(said("letters.keep_private"), "" if sheet.in_own_name else said("letters.share_only", first=first)),
        ),
        ending=said("letters.sincerely"),
    )


def _opening(sheet: AdjustmentsSheet, first: str) -> tuple[str, ...]:
    job = bound(clean(sheet.job))
    if sheet.in_own_name:
        return (
            said("letters.adjust_own_job", job=job) if job else "",
            said("letters.adjust_own"),
            said("letters.law_own"),
        )
    works = said("letters.adjust_works_as", first=first, job=job) if job else said("letters.adjust_works", first=first)
    return (works, said("letters.adjust_for", first=first), said("letters.law_for", first=first))


def _why(sheet: AdjustmentsSheet, first: str) -> tuple[Piece, ...]:
    words = clean(sheet.why if sheet.consent is None else sheet.consent.words).strip('"“”')
    if not words:
        return ()
    lead = said("letters.chose_words", first=first)
    return (
        led(said("letters.why_own")) if sheet.in_own_name else told(lead),
        Own(said("letters.quoted", words=bound(words))),
    )


def _asks(sheet: AdjustmentsSheet) -> Piece | None:
    """A plain list while nothing is answered, then a table that says how each stands."""
    asks = [ask for ask in sheet.asks if clean(ask.what)]
    lead = said("letters.asks_own" if sheet.in_own_name else "letters.asks")
    if not any(_answered(ask) for ask in asks):
        return listed(lead, [_ask(ask, sheet.head.made_at.year) for ask in asks])
    heads = (lead, said("letters.answer"))
    year = sheet.head.made_at.year
    return Table(lead, heads, tuple((capital(bound(clean(ask.what))), _answer(ask, year)) for ask in asks))


def _answered(ask: Ask) -> bool:
    return ask.answer in (AdjustmentAnswer.AGREED, AdjustmentAnswer.REFUSED)


def _ask(ask: Ask, year: int) -> str:
    what = capital(bound(clean(ask.what)))
    return f"{what.rstrip('.')}, {said('letters.by_day', day=day_in(ask.by, year))}" if ask.by else what


def _answer(ask: Ask, year: int) -> str:
    """Agreed, by Mon 7 Dec. Then the reason, when one was given."""
    answer = said(f"letters.answer_{ask.answer if _answered(ask) else AdjustmentAnswer.ASKED}")
    if ask.by and ask.answer != AdjustmentAnswer.REFUSED:
        answer = f"{answer}, {said('letters.by_day', day=day_in(ask.by, year))}"
    reason = bound(clean(ask.reason))
    return said("letters.answer_why", answer=answer, reason=capital(reason)) if reason else answer


def _what_next(sheet: AdjustmentsSheet) -> tuple[Piece, ...]:
    """What we ask the reader to do: answer what is open, give reasons for a no, look again."""
    year = sheet.head.made_at.year
    answers = {ask.answer if _answered(ask) else AdjustmentAnswer.ASKED for ask in sheet.asks}
    parts: list[Piece] = []
    if AdjustmentAnswer.ASKED in answers or not sheet.asks:
        by = said("letters.write_back", day=day_in(sheet.answer_by, year)) if sheet.answer_by else ""
        parts.append(led(by or said("letters.write_back_plain"), said("letters.write_back_how")))
    elif answers == {AdjustmentAnswer.AGREED}:
        parts.append(told(said("letters.settled")))
    if any(ask.answer == AdjustmentAnswer.REFUSED and not clean(ask.reason) for ask in sheet.asks):
        parts.append(led(said("letters.not_agreed"), said("letters.not_agreed_how")))
    if sheet.review_on:
        parts.append(told(said("letters.review", day=day_in(sheet.review_on, year))))
    return tuple(parts)
