"""Invented letters for the papers' tests and for looking: `python -m tests.documents.letter_samples OUTDIR` writes them."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

from ips_desktop.documents.letters.paper import letter_html, letter_pdf
from ips_desktop.questions.letter_sheets import (
    Addressee,
    AdjustmentsSheet,
    AppointmentSheet,
    Ask,
    ClosingSheet,
    Consent,
    HandOverLetterSheet,
    Introduced,
    IntroductionSheet,
    Letterhead,
    LetterSheet,
    Meeting,
    NotReachedSheet,
    Sender,
)
from tests.documents.sample import drawn

MADE = datetime(2026, 11, 25, 14, 10)  # noqa: DTZ001 - civil local time, as the sheet says
JO = Sender(
    name="Jo Ellis",
    title="Employment adviser",
    phone="07700 900 123",
    email="jo.ellis@riversidework.example",
    address="4 Mill Lane, Riverside RS1 2AB",
    service_name="Riverside Work Service",
    strokes=drawn(),
)
FERN_HILL = Addressee(
    "Marta Lewandowska", ("Fern Hill Garden Centre", "Station Road", "Riverside RS3 4CD"), "Ms Lewandowska"
)
AMINA = Addressee("Amina Yusuf", ("12 Canal Row", "Riverside RS2 7XY"), "Amina")
TO_FERN_HILL = Letterhead(JO, FERN_HILL, "Jo Ellis", MADE)
TO_AMINA = Letterhead(JO, AMINA, "Jo Ellis", MADE)

CONSENT = Consent(
    employer="Fern Hill Garden Centre",
    words=(
        "I worked in a flower shop for two years. I know plants and I like to help customers. "
        "I am looking for 16 to 20 hours a week. I can start in December."
    ),
    good_things=("keen", "on time", "good with plants"),
    given_on=date(2026, 11, 24),
    until=date(2027, 2, 24),
)
NAMED = IntroductionSheet(
    TO_FERN_HILL, "Fern Hill Garden Centre", Introduced("Amina", CONSENT), date(2026, 12, 1), "morning"
)
ASKS = (
    Ask("Start at 10, not at 8", by=date(2026, 12, 7)),
    Ask("A quiet place for my break", by=date(2026, 12, 7)),
    Ask("Written notes after we talk about the work"),
)
ADJUST = AdjustmentsSheet(
    TO_FERN_HILL,
    "Fern Hill Garden Centre",
    "Amina Yusuf",
    "Amina",
    job="sales assistant",
    consent=replace(
        CONSENT, good_things=(), words="Mornings are slow for me. With a late start I do a full day's work."
    ),
    asks=ASKS,
    answer_by=date(2026, 12, 4),
)
OWN_NAME = replace(
    ADJUST,
    head=Letterhead(
        Sender("Amina Yusuf", phone="07700 900 456", address="12 Canal Row, Riverside RS2 7XY"),
        FERN_HILL,
        "Amina Yusuf",
        MADE,
    ),
    consent=None,
    why="Mornings are slow for me. With a late start I do a full day's work.",
)
ANSWERED = replace(
    ADJUST,
    asks=(
        replace(ASKS[0], answer="agreed"),
        replace(ASKS[1], answer="refused", reason="There is no free room. The greenhouse is quiet from 12 to 1."),
        replace(ASKS[2], answer="asked"),
    ),
    review_on=date(2027, 1, 12),
)
MEETING = Meeting(
    date(2026, 12, 8), time(10, 0), 45, place="Library Café", address="Mill Lane", place_more="I sit by the window.",
    with_name="Jo Ellis", with_phone="07700 900 123", bring="Your CV, if you have one",
)  # fmt: skip
HAND_OVER = HandOverLetterSheet(
    TO_AMINA,
    new_name="Sam Reed",
    from_day=date(2026, 12, 7),
    new_phone="07700 900 789",
    old_name="Jo Ellis",
    why="I am moving to another town.",
    reach="phone",
    reach_by=date(2026, 12, 11),
    next_meeting=replace(MEETING, on=date(2026, 12, 15), with_name="Sam Reed"),
    from_old=True,
    both_can_meet=True,
)
CLOSING = ClosingSheet(
    TO_AMINA,
    back_name="Jo Ellis",
    back_phone="07700 900 123",
    reached=("You found work at Fern Hill Garden Centre, 16 hours a week", "You made a plan and kept to it"),
    stays=("Marta at Fern Hill is the one to talk to about your hours",),
    checks=(date(2027, 2, 24), date(2027, 5, 26)),
)
LOST = NotReachedSheet(TO_AMINA, "Jo Ellis", "07700 900 123", date(2026, 12, 9))
APPOINTMENT = AppointmentSheet(TO_AMINA, "Amina", MEETING)


def words(count: int, word: str = "garden") -> str:
    """So many words."""
    return " ".join([word] * count)


LONG_NAME = "Maria Magdalena Aleksandra Wielopolska-Konstantynowicz von Hohenlohe"
CROWDED = Letterhead(
    replace(
        JO,
        name="Maria Magdalena Wielopolska-Konstantynowicz",
        service_name="Riverside and Upper Valley Work and Skills Service for Everyone",
        address="The Old Corn Exchange, Third Floor, 4 to 12 Mill Lane, Riverside RS1 2AB",
        email="maria.magdalena.wielopolska-konstantynowicz@riversidework.example",
    ),
    Addressee(
        LONG_NAME,
        ("Fern Hill Garden Centre", "Unit 14", "The Long Greenhouse", "Station Road", "Riverside", "RS3 4CD"),
        "Ms Wielopolska-Konstantynowicz",
    ),
    "Maria Magdalena Wielopolska-Konstantynowicz",
    MADE,
    version="12b",
    draft=True,
)


def named(sheet: IntroductionSheet, first: str, own: str, *things: str) -> IntroductionSheet:
    """The introduction of somebody else, in their words."""
    return replace(sheet, person=Introduced(first, replace(CONSENT, words=own, good_things=things)))


def to(sheet: LetterSheet, name: str, called: str) -> LetterSheet:
    """A letter to somebody else at the same address."""
    return replace(sheet, head=replace(sheet.head, to=Addressee(name, AMINA.lines, called)))


SHEETS: dict[str, LetterSheet] = {
    "introduction": NAMED,
    "introduction-unnamed": replace(NAMED, person=None),
    "introduction-blank": IntroductionSheet(
        Letterhead(Sender("Jo Ellis"), Addressee(), "Jo Ellis", MADE), "Fern Hill Garden Centre"
    ),
    "introduction-long": replace(
        named(replace(NAMED, head=CROWDED), "Anna-Magdalena", words(60), *[words(5)] * 3), employer=CONSENT.employer
    ),
    "introduction-obrien": named(NAMED, "Siobhán O’Brien", "I know O’Brien’s café. I like people.", "kind"),
    "introduction-nguyen": named(NAMED, "Nguyễn Thị Lễ", "Tôi làm việc trong cửa hàng hoa.", "keen", "on time"),
    "introduction-lukasz": named(NAMED, "Łukasz Żółć", "Pracowałem w ogrodzie. Lubię rośliny.", "keen"),
    "introduction-bengali": named(NAMED, "রাহেলা", "আমি একটি বাগানে সপ্তাহে ১৬ ঘণ্টা কাজ করতে চাই।", "keen"),
    "introduction-arabic": named(NAMED, "محمد", "أريد عملا في حديقة (ثلاثة أيام) لمدة 16 ساعة.", "keen"),
    "adjustments": ADJUST,
    "adjustments-own-name": OWN_NAME,
    "adjustments-answered": ANSWERED,
    "adjustments-agreed": replace(
        ADJUST, asks=tuple(replace(ask, answer="agreed") for ask in ASKS), review_on=date(2027, 1, 12)
    ),
    "adjustments-tell": replace(ADJUST, head=replace(TO_FERN_HILL, tells=True)),
    "adjustments-blank": AdjustmentsSheet(
        Letterhead(Sender("Amina Yusuf"), Addressee(), "Jo Ellis", MADE), "Fern Hill", "Amina Yusuf", "Amina"
    ),
    "adjustments-long": replace(
        ADJUST,
        head=CROWDED,
        job=words(4),
        consent=replace(CONSENT, good_things=(), words=words(20)),
        asks=tuple(Ask(words(6), "refused", words(6), date(2027, 1, n)) for n in range(1, 4)),
        review_on=date(2027, 2, 3),
    ),
    "hand-over": HAND_OVER,
    "hand-over-blank": HandOverLetterSheet(
        Letterhead(Sender("Kim Osei"), AMINA, "Kim Osei", MADE), "Sam Reed", date(2026, 11, 23)
    ),
    "hand-over-long": replace(
        HAND_OVER, head=CROWDED, new_name=LONG_NAME, why=words(40), next_meeting=replace(MEETING, place=words(20))
    ),
    "closing": CLOSING,
    "closing-blank": ClosingSheet(Letterhead(Sender("Kim Osei"), AMINA, "Kim Osei", MADE), "Kim Osei"),
    "closing-long": replace(
        CLOSING,
        head=CROWDED,
        reached=tuple(words(14) for _ in range(4)),
        stays=tuple(words(14) for _ in range(2)),
        checks=tuple(date(2027, n, 1) for n in range(1, 5)),
        back_name=LONG_NAME,
    ),
    "lost": LOST,
    "lost-blank": NotReachedSheet(Letterhead(Sender("Kim Osei"), AMINA, "Kim Osei", MADE), "Kim Osei"),
    "lost-obrien": to(LOST, "Siobhán O’Brien-Fitzgerald", "Siobhán"),
    "lost-nguyen": to(LOST, "Nguyễn Thị Lễ", "Lễ"),
    "lost-lukasz": to(LOST, "Łukasz Żółć", "Łukasz"),
    "lost-bengali": to(LOST, "রাহেলা বেগম", "রাহেলা"),
    "lost-arabic": to(LOST, "محمد عبد الله", "محمد"),
    "appointment": APPOINTMENT,
    "appointment-phone": replace(
        APPOINTMENT,
        meeting=replace(MEETING, how="phone", place="", address="", place_more="I call from a hidden number."),
    ),
    "appointment-blank": replace(APPOINTMENT, meeting=Meeting(date(2026, 12, 8))),
    "appointment-long": replace(
        APPOINTMENT,
        first_name="Maria Magdalena",
        head=CROWDED,
        meeting=replace(
            MEETING, place=words(20), address="", place_more=words(20), bring=words(20), with_name=LONG_NAME
        ),
    ),
}


def main(out: Path) -> None:
    """Every letter in both prints, and as HTML."""
    out.mkdir(parents=True, exist_ok=True)
    for name, sheet in SHEETS.items():
        (out / f"{name}.pdf").write_bytes(letter_pdf(sheet))
        (out / f"{name}-large.pdf").write_bytes(letter_pdf(sheet, large_print=True))
        (out / f"{name}.html").write_bytes(letter_html(sheet))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
