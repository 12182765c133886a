"""Invented job search plans for tests and for looking."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from ips_desktop.questions.sheets_work import GoingFor, InterviewLine, SearchSheet
from tests.documents.heads import ARABIC_NAME, BENGALI_NAME, HEAD, LONG_WORD, NAMES, named

AMINA = SearchSheet(
    head=HEAD,
    agreed_on=date(2026, 11, 24),
    review_on=date(2026, 12, 22),
    targets="Garden assistant, florist, park team.",
    where_to="Mill Lane, the market, anywhere on bus 23.",
    employers="Fern Hill Garden Centre. Bloom & Co. The council’s parks.",
    how_often="Two mornings a week, and when I see something.",
    approach="with_name",
    cv="Done on 20 Nov. The flower shop is in it.",
    references="Marta at the college. Mr Hill from the school.",
    interviews="See the place the day before. Have the questions on paper.",
    weekly="Look at two job sites on Monday\nWalk into one shop on Thursday\nTell Jo what I found",
    going_for=(
        GoingFor("Garden assistant", "Fern Hill Garden Centre", "interview", "Meet Marta", date(2026, 12, 1)),
        GoingFor("Florist’s help", "Bloom & Co", "applied", "Ring and ask", date(2026, 12, 3)),
        GoingFor("Park team", "The council", "interested"),
    ),
    coming=(
        InterviewLine(
            "Garden assistant", date(2026, 12, 1), time(10, 30), "Fern Hill, the office by the gate", "Jo comes with me"
        ),
    ),
)
BLANK = SearchSheet(replace(HEAD, draft=True, version="1"))
LONG = replace(
    AMINA,
    targets=("Any work with plants, in a shop, a park or a nursery. " * 9).strip(),
    employers=LONG_WORD * 3,
    weekly="\n".join(f"Action {n} {LONG_WORD}" for n in range(20)),
    going_for=tuple(GoingFor(f"Job {n} {LONG_WORD}", LONG_WORD, "applied", LONG_WORD) for n in range(12)),
    coming=(InterviewLine(LONG_WORD, date(2026, 12, 1), None, LONG_WORD, "Jo comes with me, and waits. " * 90),),
)
SHEETS = {
    "normal": AMINA,
    "blank": BLANK,
    "long": LONG,
    "alone": replace(AMINA, approach="no", going_for=(), coming=()),
    **{key: replace(AMINA, head=named(name)) for key, name in NAMES.items()},
    "arabic": replace(AMINA, head=named(ARABIC_NAME), targets="عمل في حديقة أو متجر زهور"),
    "bengali": replace(AMINA, head=named(BENGALI_NAME), targets="বাগানে কাজ"),
}
