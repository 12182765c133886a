"""Invented advice on money for tests and for looking."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ips_desktop.questions.sheets_telling import AtHours, MoneySheet
from tests.documents.heads import ARABIC_NAME, BENGALI_NAME, HEAD, LONG_WORD, NAMES, named

AMINA = MoneySheet(
    head=HEAD,
    told_on=date(2026, 11, 19),
    ask_again=date(2027, 5, 19),
    given_by="Sam Reed",
    organisation="Citizens Advice",
    competence="benefits adviser",
    tool="the Turn2us calculator",
    assumption_on=date(2026, 4, 6),
    result="At 16 hours a week I would have about £74 a week more than now.",
    now_pence=23850,
    levels=(AtHours(480, 26110), AtHours(960, 31260), AtHours(1470, 35000)),
    benefits_now="Universal Credit, with help for rent. Child Benefit.",
    household="My son, who is 4.",
    costs="Bus £15 a week. After-school club from January.",
    one_off="A work coat and boots, once, from the Jobcentre.",
    form="sent",
    limit=20310,
    limit_until=date(2027, 4, 5),
    who_to_tell="My work coach, on the journal.",
    tell_by=date(2026, 12, 7),
    reporting="My employer tells them. I look at my journal each month.",
    if_it_stops="I tell my work coach on that day. I keep the same claim for six months.",
)
BLANK = MoneySheet(replace(HEAD, draft=True, version=""))
LONG = replace(
    AMINA,
    result=("About the same as now when the club is paid for. " * 9).strip(),
    organisation=LONG_WORD,
    household=LONG_WORD * 4,
    costs="Bus and club and coat. " * 120,
    levels=(AtHours(480, 123456789012), AtHours(960), AtHours(1200, 0)),
)
SHEETS = {
    "normal": AMINA,
    "blank": BLANK,
    "long": LONG,
    "one-level": replace(AMINA, levels=(AtHours(60, -550),), form="", limit=None, limit_until=None, tool=""),
    **{key: replace(AMINA, head=named(name)) for key, name in NAMES.items()},
    "arabic": replace(AMINA, head=named(ARABIC_NAME), result="سيكون لدي مال أكثر من الآن."),
    "bengali": replace(AMINA, head=named(BENGALI_NAME), result="আমার এখনকার চেয়ে বেশি টাকা থাকবে।"),
}
