"""Every word of «My support at work»: the job, when we talk, the employer, the checks, the signatures."""

from __future__ import annotations

from ips_desktop.documents.parts.boxes import Boxed, Choices, Columns
from ips_desktop.documents.parts.part import Part
from ips_desktop.documents.parts.persons import adviser, person, persons_paper, private_anywhere, private_page, strip
from ips_desktop.documents.parts.printing import Leaf, Paper
from ips_desktop.documents.parts.signing import Signing
from ips_desktop.documents.parts.text import Answer, Heading, InLine, Lead, Text, labelled, plain
from ips_desktop.documents.parts.words import Fact, hours, own, own_line, pounds, signing_words, whole_day
from ips_desktop.documents.press.setting import Span
from ips_desktop.documents.press.words import bound, capital, unbroken
from ips_desktop.documents.second_look import look_again
from ips_desktop.documents.support.pieces import CheckStrip, CheckWords, TalkLine, TalkTime
from ips_desktop.questions.sheets_work import SupportPrivate, SupportSheet
from ips_desktop.terms.looking import PayPer
from resources.wordings import said


def support_paper(sheet: SupportSheet) -> Paper:
    """The words of the support plan of one job (SS2.6). Page 2 is left out with `private` None."""
    days = strip(sheet.head, (said("paper.agreed"), sheet.agreed_on), (said("paper.look_again"), sheet.review_on))
    front = Leaf(
        said("paper_support.title"),
        (*_job(sheet), *_talks(sheet), *_employer(sheet), *_help(sheet), *_ending(sheet)),
        days,
    )
    more = (_private(sheet.private),) if sheet.private else ()
    return persons_paper(sheet.head, "paper_support", (front, *more))


def telling(sheet: SupportSheet) -> tuple[tuple[str, str], ...]:
    """(field, words) on page 1 that tell of health or name others, to look at again before others see it."""
    keys = ("first_day", "getting_there", "contact_about", "contact_never", "agreed", "at_work", "if_it_gets_hard")
    texts = [(key, str(getattr(sheet, key))) for key in keys]
    times = sheet.times
    texts += [("times", f"{times.before_start}\n{times.first_days}\n{times.first_month}\n{times.after_that}")]
    return look_again(texts, service_name=sheet.head.service_name, others=sheet.head.others)


def _job(sheet: SupportSheet) -> tuple[Part, ...]:
    job, employer = own_line(sheet.job), own_line(sheet.employer)
    whole = said("paper_support.job_at", job=job, employer=employer) if job and employer else job or employer
    title = said("paper_support.job", job=whole) if whole else said("paper_support.job_gap")
    return (Boxed((Heading(title), _first_day(sheet), _known("getting_there", sheet.getting_there), _terms(sheet))),)


def _first_day(sheet: SupportSheet) -> Part:
    day, words = whole_day(sheet.start_on), own_line(sheet.first_day)
    if not day:
        return _known("first_day", words)
    label = labelled(said("paper_support.first_day"))
    return Text((Span(label + " "), Span(f"{day}.", bold=True), Span(f" {words}".rstrip())), tight=True)


def _known(key: str, words: str) -> InLine:
    """A label and what is known, or a line to write on."""
    return InLine((Fact(said(f"paper_support.{key}"), own_line(words)),))


def _terms(sheet: SupportSheet) -> Part:
    """Hours, days and pay in one line, and until when; a line to write on while nothing is known."""
    a_week = sheet.minutes_week
    time = said("paper_support.hours", n=1 if a_week == 60 else 2, hours=hours(a_week)) if a_week else ""
    per = sheet.pay_per in set(PayPer)
    pay = said(f"paper_support.pay_{sheet.pay_per}", money=pounds(sheet.pay)) if per and sheet.pay is not None else ""
    parts = [text for text in (unbroken(time), own_line(sheet.pattern).rstrip("."), unbroken(pay)) if text]
    until = whole_day(sheet.ends)
    end = said("paper_support.ends_on", day=until) if until else said("paper_support.no_end")
    return plain(f"{capital(', '.join(parts))}. {end}", tight=True) if parts else _known("hours_pay", "")


def _talks(sheet: SupportSheet) -> tuple[Part, ...]:
    first, times = adviser(sheet.head), sheet.times
    agreed = (times.before_start, times.first_days, times.first_month, times.after_that)
    keys = ("before_start", "first_days", "first_month", "after_that")
    rows = [TalkTime(said(f"paper_support.{key}"), own(text)) for key, text in zip(keys, agreed, strict=True)]
    rows.append(TalkTime(said("paper_support.any_time"), (said("paper_support.any_time_how", adviser=first),)))
    caption = said("paper_support.talk", adviser=first)
    return (Heading(caption, said("paper_support.talk_note")), TalkLine(caption, tuple(rows)))


def _employer(sheet: SupportSheet) -> tuple[Part, ...]:
    who = own_line(sheet.contact_name)
    yes = said("paper_support.yes_with", who=who) if who else said("paper_support.yes")
    may = Choices(
        said("paper_support.may", adviser=adviser(sheet.head)),
        ((yes, sheet.may_contact is True), (said("paper_support.no"), sheet.may_contact is False)),
    )
    about = Lead(labelled(said("paper_support.about")), own(sheet.contact_about))
    never = Lead(labelled(said("paper_support.never")), own(sheet.contact_never), tight=True)
    return (
        Columns(
            (
                (Heading(said("paper_support.employer")), may, about, never),
                (Answer(said("paper_support.agreed"), own(sheet.agreed), marks=True),),
            )
        ),
    )


def _help(sheet: SupportSheet) -> tuple[Part, ...]:
    return (
        Columns(
            (
                (Answer(said("paper_support.at_work"), own(sheet.at_work)),),
                (Answer(said("paper_support.hard"), own(sheet.if_it_gets_hard)),),
            )
        ),
    )


def _ending(sheet: SupportSheet) -> tuple[Part, ...]:
    caption, first = said("paper_support.checks"), adviser(sheet.head)
    checks = tuple(
        CheckWords(
            unbroken(said("paper_support.months", n=check.months)), whole_day(check.due), whole_day(check.done_on)
        )
        for check in sheet.checks
    )
    strip_of = (Heading(caption), CheckStrip(caption, checks)) if checks else ()
    words = signing_words(sheet.signatures, person(sheet.head), sheet.head.adviser_name, sheet.copy)
    return (*strip_of, Signing(words, (plain(bound(said("paper_support.change", adviser=first))),)))


def _private(page: SupportPrivate) -> Leaf:
    keys = ("wellbeing", "support_from", "step_down")
    parts = tuple(Answer(said(f"paper_support.{key}"), own(getattr(page, key))) for key in keys)
    return Leaf(said("paper_support.more_title"), parts, (), private_page(), private_anywhere())
