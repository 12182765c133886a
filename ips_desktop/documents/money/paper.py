"""Every word of «Money in and out of work». What the adviser on benefits said, and that it was true on that day."""

from __future__ import annotations

from ips_desktop.documents.money.figures import Figures
from ips_desktop.documents.parts.boxes import Boxed
from ips_desktop.documents.parts.part import Part
from ips_desktop.documents.parts.persons import adviser, persons_paper, strip
from ips_desktop.documents.parts.printing import Leaf, Paper
from ips_desktop.documents.parts.tables import Rows
from ips_desktop.documents.parts.text import Heading, InLine, OwnBig, Text, plain, strong
from ips_desktop.documents.parts.words import Fact, hours, own_line, pounds, quoted, whole_day
from ips_desktop.documents.press.setting import Span
from ips_desktop.documents.press.words import capital, unbroken
from ips_desktop.questions.sheets_telling import MoneySheet
from ips_desktop.terms.benefiting import FormState
from resources.wordings import said

LEVELS = 3


def money_paper(sheet: MoneySheet) -> Paper:
    """The words of the paper (SS3.4). All of it is private, and every page says so."""
    days = strip(
        sheet.head, (said("paper_money.told_on"), sheet.told_on), (said("paper_money.ask_again"), sheet.ask_again)
    )
    opening = strong(said("paper_money.private_first"), said("paper_money.private_rest"))
    parts = (*_result(sheet), *_figures(sheet), *_around(sheet), *_telling(sheet), *_changes(sheet))
    leaf = Leaf(said("paper_money.title"), parts, days, opening)
    return persons_paper(sheet.head, "paper_money", (leaf,))


def _who(sheet: MoneySheet) -> str:
    return ", ".join(part for part in map(own_line, (sheet.given_by, sheet.organisation, sheet.competence)) if part)


def _result(sheet: MoneySheet) -> tuple[Part, ...]:
    who = _who(sheet)
    told = plain(said("paper_money.told_by", who=who)) if who else InLine((Fact(said("paper_money.told_by_gap"), ""),))
    return (Boxed((Heading(said("paper_money.result")), OwnBig(quoted(sheet.result)), told)),)


def _figures(sheet: MoneySheet) -> tuple[Part, ...]:
    """Money now and at three levels, whether given or not; then whose figures they are and when they were true."""
    levels = [
        Fact(
            unbroken(said("paper_money.at_hours", n=1 if level.minutes == 60 else 2, hours=hours(level.minutes))),
            pounds(level.pence),
        )
        for level in sheet.levels[:LEVELS]
    ]
    levels += [Fact(said("paper_money.at_blank"), "")] * (LEVELS - len(levels))
    caption = said("paper_money.figures")
    tool = own_line(sheet.tool)
    rates = whole_day(sheet.assumption_on)
    with_tool = (said("paper_money.tool", tool=tool),) if tool else ()
    with_rates = (said("paper_money.rates", day=rates),) if rates else ()
    basis = " ".join((said("paper_money.not_ours"), *with_tool, *with_rates))
    return (
        Heading(caption, said("paper_money.a_week")),
        Figures(caption, (Fact(said("paper_money.now"), pounds(sheet.now_pence)), *levels)),
        Text((Span(said("paper_money.true_then"), bold=True), Span(" " + said("paper_money.ask")))),
        plain(basis, tight=True),
    )


def _around(sheet: MoneySheet) -> tuple[Part, ...]:
    keys = ("benefits_now", "household", "costs", "one_off")
    rows = tuple(Fact(said(f"paper_money.{key}"), own_line(getattr(sheet, key))) for key in keys)
    return (Heading(said("paper_money.reckoned_from")), Rows((*rows, *_permitted(sheet))))


def _permitted(sheet: MoneySheet) -> tuple[Fact, ...]:
    """The permitted-work form and its limit, when there is something to say about it."""
    state = said(f"paper_money.form_{sheet.form}") if sheet.form in set(FormState) else ""
    limit = said("paper_money.limit", money=pounds(sheet.limit)) if sheet.limit is not None else ""
    until = said("paper_money.limit_until", day=whole_day(sheet.limit_until)) if sheet.limit_until else ""
    words = " ".join(part for part in (state, limit, until) if part)
    return (Fact(said("paper_money.form"), words),) if words else ()


def _telling(sheet: MoneySheet) -> tuple[Part, ...]:
    who = own_line(sheet.who_to_tell)
    by = said("paper_money.tell_by", day=whole_day(sheet.tell_by)) if sheet.tell_by else ""
    rows = (
        Fact(said("paper_money.who_to_tell"), " ".join(part for part in (_ended(who), by) if part)),
        Fact(said("paper_money.reporting"), own_line(sheet.reporting)),
        Fact(said("paper_money.if_it_stops"), own_line(sheet.if_it_stops)),
    )
    return (Heading(said("paper_money.what_to_do")), Rows(rows))


def _ended(words: str) -> str:
    return capital(words if not words or words.endswith((".", "!", "?", "।", "۔")) else words + ".")


def _changes(sheet: MoneySheet) -> tuple[Part, ...]:
    return (plain(said("paper_money.changes", adviser=adviser(sheet.head))),)
