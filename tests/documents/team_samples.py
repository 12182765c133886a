"""Invented papers between colleagues for the tests and for looking: `python -m tests.documents.team_samples OUTDIR`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from ips_desktop.documents.care_review.paper import care_review_paper
from ips_desktop.documents.cover_list.paper import cover_list_paper
from ips_desktop.documents.full_list.paper import full_list_paper
from ips_desktop.documents.hand_over.paper import hand_over_paper
from ips_desktop.documents.parts.printing import Paper, copied, printed
from ips_desktop.documents.supervision.paper import supervision_paper
from ips_desktop.questions.sheets import SignatureLine, StepLine
from ips_desktop.questions.supervision_sheet import Agreed, SupervisionSheet, TalkedOf
from ips_desktop.questions.team_sheets import (
    CareReviewSheet,
    CoverSheet,
    Dated,
    FullListSheet,
    HandedOver,
    HandOverSheet,
    Maker,
    Service,
    ToCover,
)
from tests.documents.letter_samples import LONG_NAME, words

MADE = Maker("Jo Ellis", datetime(2026, 11, 25, 14, 10), "Riverside Work Service")  # noqa: DTZ001 - civil local time
STEPS = (
    StepLine(1, "Ask Fern Hill Garden Centre about weekend work", "Amina and Jo", date(2026, 11, 27)),
    StepLine(2, "Put the flower shop on the CV", "Amina", date(2026, 12, 1), date(2026, 11, 24)),
    StepLine(3, "Find out what 16 hours of pay would do to the benefits", "Jo"),
)
REVIEW = CareReviewSheet(
    MADE,
    "Amina Yusuf",
    "Jo Ellis",
    "07700 900 123",
    "Dr Osei",
    date(2026, 12, 15),
    date(2026, 11, 24),
    "I want a part-time job with plants, in a garden centre or a park.",
    "paid_work",
    "16 to 20 a week",
    STEPS,
    "A walk before work. A short text the day before. Starting at 10.",
    ("No appointments on Fridays, so that work can be on Fridays", "Tell Jo when medicine times change"),
)
AMINA = HandedOver(
    "Amina Yusuf",
    "she/her",
    "07700 900 456",
    ("call", "text"),
    ("message",),
    ("Not before 10",),
    "in work",
    "Dr Osei, Riverside team",
    "I want a part-time job with plants.",
    "sales assistant at Fern Hill Garden Centre, since Mon 7 Dec",
    STEPS[:1],
    (Dated("We meet at the Library Café, 10:00", date(2026, 12, 8)), Dated("Check at 3 months", date(2027, 3, 7))),
    ("Fern Hill: that I need a late start, until 24 Feb 2027",),
    ("Somali interpreter", "large print"),
    "She has told her manager about the late start, nobody else. Ask before you call at work.",
    meet_safely=True,
)
HAND_OVER = HandOverSheet(MADE, "Jo Ellis", "Sam Reed", date(2026, 12, 7), "Jo moves to another town.", (AMINA,))
PARTS = ("good_news", "people", "fidelity", "employers", "wellbeing", "other")
SUPERVISION = SupervisionSheet(
    MADE,
    "Lena Ash",
    "Ruth Marsh",
    date(2026, 11, 24),
    60,
    "6 employer visits a week",
    date(2026, 12, 8),
    tuple(
        zip(
            PARTS,
            (
                "Amina signed her plan. Dai has been in work for 13 weeks.",
                "Two people wait for a first employer.",
                "Visits fell to four a week. Two mornings a week are kept free from now on.",
                "Garden World wants to see us again in January.",
                "Rested after leave. The drive to the north takes long.",
                "",
            ),
            strict=True,
        )
    ),
    (
        TalkedOf("A. Y.", "Review the plan, late 2 days", "Ask her about mornings; she may want fewer hours."),
        TalkedOf("D. W.", "", "Ring on Friday. Nothing else is due."),
    ),
    (
        Agreed("Ring Garden World about January", "Lena Ash", date(2026, 12, 1)),
        Agreed("Join one visit", "Ruth Marsh", date(2026, 12, 4), date(2026, 11, 25)),
    ),
    (
        SignatureLine("adviser", "Lena Ash", "on_paper", on=date(2026, 11, 24)),
        SignatureLine("supervisor", "Ruth Marsh", "by_voice", on=date(2026, 11, 24), witness="Jo Ellis"),
    ),
)
OTHERS = ("Siobhán O’Brien", "Nguyễn Thị Lễ", "Łukasz Żółć", "রাহেলা বেগম", "محمد عبد الله")
FULL = FullListSheet(
    MADE,
    "North team",
    "Jo Ellis",
    "07700 900 123",
    date(2027, 1, 4),
    3,
    (
        Service("Jobcentre", "Work coaches, help with claims", "Ask for the disability adviser", "0800 169 0190"),
        Service("Riverside College", "Courses, help with maths and English", "Drop in, Mon to Thu", "01632 960 100",
                "Mill Lane", "riversidecollege.example", date(2026, 10, 12)),
    ),
)  # fmt: skip
COVER = CoverSheet(
    MADE,
    "Sam Reed",
    "Jo Ellis",
    date(2026, 11, 25),
    (
        ToCover("Amina Yusuf", "10:00", "Library Café, Mill Lane", "", "07700 900 456", ("call", "text"),
                ("message", "Her brother answers at home"), needs=("Somali interpreter",),),
        ToCover("Łukasz Żółć", "11:30", "", "By phone", "07700 900 457", ("text",), ("call",)),
        ToCover("Bo Chen", "15:00", "Jobcentre", "", ""),
    ),
)  # fmt: skip

SHEETS: dict[str, tuple[Callable[[Any], Paper], Any]] = {
    "review": (care_review_paper, REVIEW),
    "review-blank": (care_review_paper,
        CareReviewSheet(MADE, "Amina Yusuf", "Jo Ellis", shared_on=date(2026, 11, 24))
    ),
    "review-long": (care_review_paper,
        replace(
            REVIEW,
            person_name=LONG_NAME,
            coordinator=LONG_NAME,
            goal=words(80),
            steps=tuple(StepLine(n, words(12), words(5), date(2026, 12, n)) for n in range(1, 16)),
            helps="\n".join([words(60)] * 4),
            asked_of_team=(words(25),) * 8,
        )
    ),
    **{
        f"review-{called}": (care_review_paper, replace(REVIEW, person_name=name, goal=goal))
        for called, name, goal in (
            ("obrien", OTHERS[0], "I want O’Brien’s old job."),
            ("nguyen", OTHERS[1], "Tôi muốn làm việc."),
            ("lukasz", OTHERS[2], "Chcę pracować w ogrodzie."),
            ("bengali", OTHERS[3], "আমি একটি বাগানে কাজ করতে চাই।"),
            ("arabic", OTHERS[4], "أريد عملا في حديقة (ثلاثة أيام)."),
        )
    },
    "hand-over": (hand_over_paper, HAND_OVER),
    "hand-over-blank": (hand_over_paper, replace(HAND_OVER, why="", people=(HandedOver("Amina Yusuf"),))),
    "hand-over-many": (hand_over_paper,
        replace(HAND_OVER, people=(AMINA, *(HandedOver(name, phone="07700 900 458", stage="active") for name in OTHERS)))
    ),
    "hand-over-long": (hand_over_paper,
        replace(
            HAND_OVER,
            new_name=LONG_NAME,
            people=(
                replace(
                    AMINA, name=LONG_NAME, must_know="\n".join([words(70)] * 5), words=(words(20),) * 3,
                    steps=tuple(StepLine(n, words(14), words(4), date(2026, 12, n)) for n in range(1, 20)),
                ),
            ),
        )
    ),
    "full": (full_list_paper, FULL),
    "full-blank": (full_list_paper, FullListSheet(MADE, "North team")),
    "full-long": (full_list_paper,
        replace(FULL, team=words(6), services=tuple(replace(FULL.services[1], name=f"{words(5)} {n}") for n in range(24)))
    ),
    "cover": (cover_list_paper, COVER),
    "cover-blank": (cover_list_paper, replace(COVER, meetings=())),
    "cover-long": (cover_list_paper,
        replace(
            COVER,
            away_name=LONG_NAME,
            meetings=tuple(ToCover(name, "9:00", words(8), "", "07700 900 459", ("call",), (words(9),)) for name in (*OTHERS, LONG_NAME) * 2),
        )
    ),
    "supervision": (supervision_paper, SUPERVISION),
    "supervision-blank": (supervision_paper, SupervisionSheet(MADE, "Lena Ash", "Ruth Marsh", parts=tuple((name, "") for name in PARTS))),
    "supervision-long": (supervision_paper,
        replace(
            SUPERVISION,
            adviser_name=LONG_NAME,
            parts=tuple((name, "\n".join([words(60)] * 3)) for name in PARTS),
            people=tuple(TalkedOf("S. O.", words(14), words(30)) for _ in range(20)),
            actions=tuple(Agreed(words(14), "Lena Ash", date(2026, 12, n)) for n in range(1, 12)),
        )
    ),
}  # fmt: skip
PAPERS: dict[str, Paper] = {name: make(sheet) for name, (make, sheet) in SHEETS.items()}


def main(out: Path) -> None:
    """Every paper in both prints, and as HTML."""
    out.mkdir(parents=True, exist_ok=True)
    for name, paper in PAPERS.items():
        (out / f"{name}.pdf").write_bytes(printed(paper))
        (out / f"{name}-large.pdf").write_bytes(printed(paper, large_print=True))
        (out / f"{name}.html").write_bytes(copied(paper))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
