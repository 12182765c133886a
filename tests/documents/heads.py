"""Whose papers the samples are: one head, other names, and words that are too long for any column."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from ips_desktop.questions.sheets import PaperHead

MADE_AT = datetime(2026, 11, 24, 14, 25)  # noqa: DTZ001 - civil local time, as the sheet says
HEAD = PaperHead(
    service_name="Riverside Work Service",
    person_name="Amina Yusuf",
    preferred_name="Amina",
    adviser_name="Jo Ellis",
    adviser_first="Jo",
    adviser_phone="07700 900 123",
    made_by="Jo Ellis",
    made_at=MADE_AT,
    version="2",
)
NAMES = {
    "obrien": "Siobhán O’Brien-Fitzgerald",
    "nguyen": "Nguyễn Thị Lễ",
    "lukasz": "Łukasz Żółć",
    "one-letter": "U",
    "long-name": "Maria Magdalena Aleksandra Wielopolska-Konstantynowicz von und zu Hohenlohe-Waldenburg",
}
ARABIC_NAME = "محمد عبد الله"
BENGALI_NAME = "রাহেলা বেগম"
LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkunde"


def named(name: str) -> PaperHead:
    """The head under another name."""
    return replace(HEAD, person_name=name, preferred_name="")
