"""Invented support plans at work for tests and for looking."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ips_desktop.questions.sheets import SignatureLine
from ips_desktop.questions.sheets_work import SupportPrivate, SupportSheet, SupportTimes, WorkCheck
from tests.documents.heads import ARABIC_NAME, BENGALI_NAME, HEAD, LONG_WORD, NAMES, named
from tests.documents.sample import drawn

AMINA = SupportSheet(
    head=replace(HEAD, version="1"),
    job="garden assistant",
    employer="Fern Hill Garden Centre",
    start_on=date(2026, 12, 7),
    first_day="At 9:30. Ask for Marta at the till.",
    getting_there="Bus 23, 8:50 from Mill Lane.",
    minutes_week=960,
    pattern="Mon to Thu",
    pay=1271,
    pay_per="hour",
    agreed_on=date(2026, 12, 2),
    review_on=date(2026, 12, 30),
    times=SupportTimes("Fri 4 Dec: meet, bus trip", "Mon 7 Dec: call, 15:00", "Thursdays: meet in a café", "First Thursday: call or meet"),
    may_contact=True,
    contact_name="Marta",
    contact_about="Hours, tasks, what I need.",
    contact_never="Why I was off work.",
    agreed="A list of tasks each morning\nA five-minute break when I ask\nMarta shows me. She does not just tell me.",
    at_work="Marta, my boss. Dev, who trained with me.",
    if_it_gets_hard="I tell Marta or text Jo the same day. We look for a small change first.",
    checks=(
        WorkCheck(3, date(2027, 3, 7)), WorkCheck(6, date(2027, 6, 7)),
        WorkCheck(9, date(2027, 9, 7)), WorkCheck(12, date(2027, 12, 7)),
    ),
    signatures=(
        SignatureLine("person", "Amina Yusuf"),
        SignatureLine("adviser", "Jo Ellis", "drawn", drawn(), date(2026, 12, 2)),
    ),
    copy="on_paper",
)  # fmt: skip
PRIVATE = SupportPrivate(
    wellbeing="I go to bed at ten. I walk at lunch.",
    support_from="Lễ, my friend. My sister on Sundays.",
    step_down="Dev and Marta are enough by summer. Jo rings once a month.",
)
BLANK = SupportSheet(replace(HEAD, draft=True, version="1"), job="", private=SupportPrivate())
LONG = replace(
    AMINA,
    job=LONG_WORD * 2,
    first_day="Ask for Marta at the till. " * 40,
    times=SupportTimes(LONG_WORD, "Mon, Tue and Wed: call at three. " * 40, LONG_WORD, ""),
    contact_about=LONG_WORD * 2,
    agreed="\n".join([LONG_WORD] * 20),
    at_work="Marta, my boss. " * 100,
    private=replace(PRIVATE, wellbeing="I walk at lunch. " * 400),
)
SHEETS = {
    "normal": AMINA,
    "private": replace(AMINA, private=PRIVATE),
    "blank": BLANK,
    "long": LONG,
    "not-asked": replace(AMINA, may_contact=False, contact_name="", ends=date(2027, 3, 31), copy=None),
    "checked": replace(AMINA, checks=(replace(AMINA.checks[0], done_on=date(2027, 3, 9)), *AMINA.checks[1:])),
    **{key: replace(AMINA, head=named(name)) for key, name in NAMES.items()},
    "arabic": replace(AMINA, head=named(ARABIC_NAME), at_work="مارتا، مديرتي"),
    "bengali": replace(AMINA, head=named(BENGALI_NAME), at_work="মার্তা, আমার বস"),
}
