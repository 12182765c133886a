"""Invented sheets for the papers' tests and for looking: `python -m tests.documents.sample OUTDIR` writes their pages."""

from __future__ import annotations

import math
import sys
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

from ips_desktop.documents.plan.paper import plan_html, plan_pdf
from ips_desktop.documents.press.strokes import pack
from ips_desktop.questions.sheets import (
    MeetNext,
    MoneyAdvice,
    PlanSheet,
    PrivatePage,
    SignatureLine,
    StepLine,
    ToldRow,
    Training,
    UnwellPlan,
)


def drawn() -> bytes:
    """A signature, waves from left to right and a dot."""
    wave = [(3.0 * x, 60 + 40 * math.sin(x / 6) * (1 - x / 140) + (x % 7)) for x in range(110)]
    return pack([wave, [(250.0, 20.0)]])


PRIVATE = PrivatePage(
    told=(
        ToldRow("Lễ Nguyễn, my friend", "My goal and my steps"),
        ToldRow("Dr Osei, GP surgery", "My hours, and how work is going", "22 Dec 2026"),
    ),
    unwell=UnwellPlan(
        notice="I sleep badly. I stop answering my phone.",
        helps="A walk. A short text. Fewer hours for a week or two.",
        adviser_may="Text me. If I do not answer in two days, call Lễ.",
        call="Lễ Nguyễn, 07700 900 456.",
    ),
    money=MoneyAdvice(
        "Sam Reed, Citizens Advice, on Thu 19 Nov 2026",
        "At 16 hours a week you would have about £74 a week more than now.",
    ),
    support="Meet every two weeks. Jo comes with me the first time I talk to an employer.",
    training=Training("two days with the park team, 14 and 15 Dec 2026", "15 Dec", "see if I like the work"),
)

AMINA = PlanSheet(
    service_name="Riverside Work Service",
    person_name="Amina Yusuf",
    preferred_name="Amina",
    adviser_name="Jo Ellis",
    adviser_first="Jo",
    adviser_phone="07700 900 123",
    agreed_on=date(2026, 11, 24),
    review_on=date(2026, 12, 22),
    goal="I want a part-time job with plants, in a garden centre or a park.",
    kind="paid_work",
    hours="16 to 20 a week",
    by_when="end of March 2027",
    why="I like to be outside and busy. I want my own money, and a reason to get up.",
    bring=(
        "I worked in a flower shop for two years.",
        "I speak English and Somali.",
        "I am on time. I see what needs doing.",
    ),
    steps=(
        StepLine(1, "Ask Fern Hill Garden Centre about weekend work", "Amina and Jo, side by side", date(2026, 11, 27)),
        StepLine(2, "Put the flower shop on my CV", "Amina", date(2026, 12, 1)),
        StepLine(
            3, "Find out what 16 hours of pay would do to my benefits", "Jo, with Citizens Advice", date(2026, 12, 1)
        ),
        StepLine(4, "Go to the park open day and ask who hires", "Amina"),
    ),
    worked_when="I have talked with one person who can give me a job.",
    meet_next=MeetNext(date(2026, 12, 8), time(10, 0), "Library Café, Mill Lane"),
    signatures=(
        SignatureLine("person", "Amina Yusuf"),
        SignatureLine("adviser", "Jo Ellis", "drawn", drawn(), date(2026, 11, 24)),
    ),
    copy="on_paper",
    version="3",
    made_by="Jo Ellis",
    made_at=datetime(2026, 11, 24, 14, 10),  # noqa: DTZ001 - civil local time, as the sheet says
    private=PRIVATE,
)

BLANK = PlanSheet(
    service_name="Riverside Work Service",
    person_name="Amina Yusuf",
    adviser_name="Jo Ellis",
    adviser_phone="",
    version="1",
    made_by="Jo Ellis",
    made_at=datetime(2026, 11, 24, 14, 10),  # noqa: DTZ001
    draft=True,
    private=PrivatePage(),
)

LONG = "I would like to try a few different kinds of work outside before I choose one, because I do not know yet. "


def with_steps(sheet: PlanSheet, count: int) -> PlanSheet:
    """The sheet with so many steps."""
    what = "Ring the garden centre again and ask who does the rota for weekends"
    return replace(sheet, steps=tuple(StepLine(n, what, "Amina", date(2026, 12, 1)) for n in range(1, count + 1)))


def named(name: str) -> PlanSheet:
    """Amina's plan under another name."""
    signers = (SignatureLine("person", name, "drawn", drawn(), date(2026, 11, 24)), AMINA.signatures[1])
    return replace(AMINA, person_name=name, preferred_name="", signatures=signers)


ARABIC = replace(
    named("محمد عبد الله"),
    goal="أريد عملا في حديقة (ثلاثة أيام) لمدة 16 ساعة.",
    why="أحب أن أكون في الخارج وأن يكون لي مال خاص بي وسبب للاستيقاظ في الصباح الباكر كل يوم من أيام الأسبوع.",
    bring=("أتكلم العربية والإنجليزية.", "I drove a van for محمد علي in Leeds."),
)
BENGALI = replace(
    named("রাহেলা বেগম"),
    goal="আমি একটি বাগানে সপ্তাহে ১৬ ঘণ্টা কাজ করতে চাই।",
    bring=("আমি বাংলা ও English বলি।",),
)

SHEETS = {
    "normal": AMINA,
    "blank": BLANK,
    "nine-steps": with_steps(AMINA, 9),
    "six-steps": with_steps(AMINA, 6),
    "seven-steps": with_steps(AMINA, 7),
    "thirty-steps": with_steps(AMINA, 30),
    "long-goal": replace(AMINA, goal=(LONG * 4).strip()),
    "middle-goal": replace(AMINA, goal=(LONG * 2).strip()),
    "huge-words": replace(
        AMINA,
        goal=(LONG * 12).strip(),
        why="\n".join([LONG * 3] * 7),
        bring=(LONG,) * 14,
        private=replace(PRIVATE, support="\n".join([LONG * 5] * 6)),
    ),
    "obrien": named("Siobhán O’Brien-Fitzgerald"),
    "nguyen": named("Nguyễn Thị Lễ"),
    "lukasz": named("Łukasz Żółć"),
    "bengali": BENGALI,
    "arabic": ARABIC,
    "one-letter": named("U"),
    "long-name": named("Maria Magdalena Aleksandra Wielopolska-Konstantynowicz von und zu Hohenlohe-Waldenburg"),
    "done": replace(
        AMINA,
        steps=tuple(replace(step, done_on=date(2026, 11, 25)) if step.number < 3 else step for step in AMINA.steps),
        signatures=(
            SignatureLine("person", "Amina Yusuf", "by_voice", None, date(2026, 11, 24)),
            SignatureLine("adviser", "Jo Ellis", "on_paper", None, date(2026, 11, 24)),
            SignatureLine("other", "Fatima Yusuf", "", None, None, "my sister"),
        ),
    ),
    "prefers-not": replace(AMINA, signatures=(SignatureLine("person", "Amina Yusuf", "prefers_not"),), copy="not_now"),
}


def main(out: Path) -> None:
    """Every sheet in both prints, and as HTML."""
    out.mkdir(parents=True, exist_ok=True)
    for name, sheet in SHEETS.items():
        (out / f"{name}.pdf").write_bytes(plan_pdf(sheet))
        (out / f"{name}-large.pdf").write_bytes(plan_pdf(sheet, large_print=True))
        (out / f"{name}.html").write_bytes(plan_html(sheet))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
