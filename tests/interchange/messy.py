"""A caseload spreadsheet as services have it: 2,000 rows written by many hands, by a seed."""

from __future__ import annotations

import random
from datetime import date, timedelta

from ips_desktop.interchange.sheets import Cell

TREES = (
    "Birch",
    "Willow",
    "Rowan",
    "Hazel",
    "Linden",
    "Elder",
    "Aspen",
    "Alder",
    "Maple",
    "Cedar",
    "Larch",
    "Beech",
    "O'Oak",
    "Ŵyn-Ash",
)
GIVEN = (
    "Amina",
    "Dai",
    "Rhian",
    "Yusuf",
    "Leah",
    "Tom",
    "Megan",
    "Owen",
    "Nia",
    "Carys",
    "Idris",
    "Zofia",
    "Łucja",
    "Anne-Marie",
)
COLUMNS = (
    "Ref", "Client Name", "D.O.B.", "NHS No.", "Contact No.", "E-mail address", "Date of referral", "Source of referral", "CMHT",
    "Care Co-ordinator", "Type", "Job goal", "Ethnicity",
)  # fmt: skip
FORMS = ("%d/%m/%Y", "%d.%m.%y", "%d %B %Y", "%-d-%b-%y", "%Y-%m-%d", "%a %-d %b %Y", "%d/%m/%Y 00:00")
SOURCES = ("Self", "care coordinator", "GP surgery", "CMHT", "JCP", "carer", "MIND", "Consultant", "", "Walk-in")
KINDS = ("find work", "Retention", "unemployed", "In work, off sick", "", "New")


def nhs(chance: random.Random) -> str:
    """A number whose check digit agrees."""
    while True:
        nine = [chance.randrange(10) for _ in range(9)]
        check = -sum(d * w for d, w in zip(nine, range(10, 1, -1), strict=True)) % 11
        if check < 10:
            return "".join(map(str, [*nine, check]))


def rows(count: int, today: date, seed: int = 1) -> list[list[Cell | None]]:
    """Rows under `COLUMNS`; every twentieth is spoilt in one way or another, every fiftieth empty, every hundredth said twice."""
    chance = random.Random(seed)
    made: list[list[Cell | None]] = []
    for n in range(count):
        if n % 50 == 49:
            made.append([None] * len(COLUMNS))
            continue
        if n % 100 == 98:
            made.append([f"R{n}", *made[-1][1:]])
            continue
        given, family = chance.choice(GIVEN), f"{chance.choice(TREES)} {_letters(n)}"
        whole = chance.choice(
            (
                f"{given} {family}",
                f"{family}, {given}",
                f"Ms {given} {family}",
                f"{family.split(maxsplit=1)[0].upper()} {given}",
            )
        )
        whole = whole if family in whole else f"{family}, {given}"
        born = today - timedelta(days=chance.randrange(18 * 366, 60 * 365))
        came = today - timedelta(days=chance.randrange(900))
        number = nhs(chance)
        said = born.strftime(chance.choice(FORMS[:3] + FORMS[4:]))
        row: list[Cell | None] = [
            f"R{n}", whole, born if n % 3 else said,
            chance.choice((number, f"{number[:3]} {number[3:6]} {number[6:]}", float(number))),
            chance.choice(("07700 900123", 7700900456.0, "+44 29 2018 0000", "")), f"{given.casefold()}{n}@example.org" if n % 2 else "",
            came if n % 4 else came.strftime(chance.choice(FORMS)), chance.choice(SOURCES), chance.choice(("North CMHT", "EIP", "")),
            chance.choice(("Jo Price", "")), chance.choice(KINDS), chance.choice(("Gardening, mornings", "=shop work", "")), "White British",
        ]  # fmt: skip
        if n % 20 == 7:
            _spoil(row, n // 20 % 5)
        made.append(row)
    return made


def _letters(n: int) -> str:
    """A second family name by number, so that nobody is called alike by chance."""
    return "".join(chr(ord("a") + int(d)) for d in f"{n:05}").capitalize()


def _spoil(row: list[Cell | None], way: int) -> None:
    if way == 0:
        row[1] = ""
    elif way == 1:
        row[2] = "11/24/1980"
    elif way == 2:
        row[3] = "943 476 5918"
    elif way == 3:
        row[6] = "31/02/2026"
    else:
        row[6] = "tbc"
