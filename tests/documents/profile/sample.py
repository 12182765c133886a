"""Invented profiles for tests and for looking."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ips_desktop.questions.sheets_work import JobHad, NeedRow, ProfilePrivate, ProfileSheet
from tests.documents.heads import ARABIC_NAME, BENGALI_NAME, HEAD, LONG_WORD, NAMES, named

PRIVATE = ProfilePrivate(
    helps="A quiet start. One task after another. A break when I ask.",
    hard="Shouting. Plans that change on the day.",
    early_signs="I sleep badly. I stop answering my phone.",
    medicine_times="I am slow until ten. After that I am fine.",
    adjustments="A list of tasks each morning.",
    people_who_help="Lễ, my friend. Dr Osei.",
    knows_of_jobs="My cousin works at the market.",
    money="Universal Credit. I pay back £20 a month.",
    home_life="My flat is safe. My son starts school in January.",
    caring="I look after my mother on Sundays.",
    identity="I pray at midday. I wear a headscarf.",
    support_wish="Meet outside, not in an office.",
    sources="Marta at the college, on 5 Nov.",
    needs=(NeedRow("social", 2, 1), NeedRow("housing", 0, 0), NeedRow("training", 2, 3), NeedRow("vocational", 3, 2)),
)

AMINA = ProfileSheet(
    head=HEAD,
    first_talk=date(2026, 11, 3),
    changed_on=date(2026, 11, 24),
    goal="Look after plants, and one day run a small nursery.",
    why_now="My son starts school in January. I will have my mornings free.",
    cares_about="Living things\nBeing fair\nMy son",
    knows="Names of plants\nPrices and stock\nSomali and English",
    skills="Pot, water, prune\nUse a till\nCalm an angry customer",
    would_do="Garden centre, park team, florist",
    would_not_do="Phone sales. Nights.",
    hours_and_days="16 to 20 hours. Mon to Fri, 9:15 to 14:30",
    pay_needed="At least £12.71 an hour",
    getting_there="Bus 23 or on foot. Up to 40 minutes",
    setting="Outside or busy. A small team. A boss who tells me straight",
    may_know="Jo may say my first name. Not why I was off work",
    education="GCSE maths and English, 2012. Food safety, level 2",
    jobs=(
        JobHad(
            "Flower shop helper", "Bloom & Co", "2019 to 2021", "Customers, colour", "The shop closed", "Mondays",
            "I am good with people"
        ),
        JobHad("Cleaner", "Hill School", "2017 to 2018", "The mornings", "My son was born"),
    ),
    private=PRIVATE,
)  # fmt: skip

BLANK = ProfileSheet(replace(HEAD, draft=True, version="1"), private=ProfilePrivate())
FULL = replace(
    AMINA,
    strengths="I stay calm. I see what needs doing.",
    languages="Somali, English",
    digital="I use a phone well. I want to learn a till with a screen.",
    preferences=("Work outside", "Never alone"),
)
LONG = replace(
    AMINA,
    goal=("I would like to try a few kinds of work outside before I choose one. " * 6).strip(),
    would_do=("Garden centre, park team, florist, " * 30).strip(),
    setting=LONG_WORD * 3,
    jobs=tuple(replace(AMINA.jobs[0], what=f"Job {n} {LONG_WORD}") for n in range(14)),
    private=replace(
        PRIVATE, helps="\n".join(["A quiet start with one task after another. " * 5] * 9), hard=LONG_WORD * 4
    ),
)
ARABIC = replace(
    AMINA,
    head=named(ARABIC_NAME),
    goal="أريد عملا في حديقة (ثلاثة أيام) لمدة 16 ساعة.",
    cares_about="الأسرة\nالحديقة",
    would_do="حديقة أو متجر",
)
BENGALI = replace(AMINA, head=named(BENGALI_NAME), goal="আমি একটি বাগানে সপ্তাহে ১৬ ঘণ্টা কাজ করতে চাই।", would_do="বাগান")

SHEETS = {
    "normal": AMINA,
    "full": FULL,
    "blank": BLANK,
    "long": LONG,
    "no-private": replace(AMINA, private=None, jobs=AMINA.jobs[1:]),
    **{key: replace(AMINA, head=named(name)) for key, name in NAMES.items()},
    "arabic": ARABIC,
    "bengali": BENGALI,
}
