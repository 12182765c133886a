"""Invented decisions on information, and what an employer holds of them, for tests and for looking."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ips_desktop.questions.sheets_telling import ConsentRow, DecidedBefore, EmployersCopySheet, InformationSheet
from tests.documents.heads import ARABIC_NAME, BENGALI_NAME, HEAD, LONG_WORD, MADE_AT, NAMES, named

WORDS = "I had some time off. I am well enough to work, and I like to be told what to do step by step."
AMINA = InformationSheet(
    head=HEAD,
    decided_on=date(2026, 11, 24),
    revisit_on=date(2027, 2, 24),
    decision="part",
    speaks="both",
    to_whom="Marta at Fern Hill. Nobody else there.",
    when="After they offer me the job.",
    exact_words=WORDS,
    never="The name of my illness. My medicine.",
    adjustments="A list of tasks. A break when I ask.",
    occupational_health="If there is a health form, Jo and I fill it in together.",
    reasons="I want to be honest, and I do not want to be asked about it.",
    pros_and_cons=True,
    consents=(
        ConsentRow("Fern Hill Garden Centre", "My hours, my tasks, what helps", named=True, until=date(2027, 6, 1)),
        ConsentRow("Bloom & Co", "Whether they need staff"),
        ConsentRow("Hill School", "A reference", named=True, withdrawn_on=date(2026, 11, 20)),
    ),
    before=(DecidedBefore(date(2026, 11, 3), "later"),),
)
BLANK = InformationSheet(replace(HEAD, draft=True, version="1"))
LONG = replace(
    AMINA,
    exact_words=("I had some time off and I am well enough to work. " * 12).strip(),
    never=LONG_WORD * 3,
    to_whom="\n".join([LONG_WORD] * 8),
    reasons="I want to be honest with them. " * 90,
    consents=tuple(ConsentRow(f"Employer {n} {LONG_WORD}", LONG_WORD * 2, named=True) for n in range(12)),
)
SHEETS = {
    "normal": AMINA,
    "blank": BLANK,
    "long": LONG,
    "not-tell": replace(AMINA, decision="not_tell", speaks="person", pros_and_cons=False, consents=(), before=()),
    **{key: replace(AMINA, head=named(name)) for key, name in NAMES.items()},
    "arabic": replace(AMINA, head=named(ARABIC_NAME), exact_words="كنت في إجازة. أنا جاهز للعمل."),
    "bengali": replace(AMINA, head=named(BENGALI_NAME), exact_words="আমি কাজ করতে প্রস্তুত।"),
}

EMPLOYERS = EmployersCopySheet(
    employer="Fern Hill Garden Centre",
    name="Amina Yusuf",
    words=WORDS,
    topics=("My hours", "My tasks", "What helps me"),
    ask_name="Jo Ellis",
    ask_phone="07700 900 123",
    made_by="Jo Ellis",
    made_at=MADE_AT,
    from_day=date(2026, 11, 24),
    until=date(2027, 6, 1),
    service_name="Riverside Work Service",
)
EMPLOYERS_SHEETS = {
    "normal": EMPLOYERS,
    "no-end": replace(EMPLOYERS, until=None, topics=()),
    "telling-sender": replace(EMPLOYERS, service_name="Riverside NHS Recovery Service"),
    "tells": replace(EMPLOYERS, service_name="Riverside NHS Recovery Service", tells=True),
    "long": replace(EMPLOYERS, employer=LONG_WORD, words=f"{LONG_WORD} " * 40, topics=(LONG_WORD * 2,) * 9),
    **{key: replace(EMPLOYERS, name=name) for key, name in NAMES.items()},
    "arabic": replace(EMPLOYERS, name=ARABIC_NAME, words="كنت في إجازة. أنا جاهز للعمل."),
    "bengali": replace(EMPLOYERS, name=BENGALI_NAME, words="আমি কাজ করতে প্রস্তুত।"),
}
