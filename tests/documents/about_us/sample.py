"""Invented leaflets for tests and for looking."""

from __future__ import annotations

from dataclasses import replace

from ips_desktop.questions.sheets_service import LeafletSheet
from tests.documents.heads import ARABIC_NAME, BENGALI_NAME, LONG_WORD, MADE_AT, NAMES

RIVERSIDE = LeafletSheet(
    service_name="Riverside Work Service",
    phone="020 7946 0321",
    made_by="Jo Ellis",
    made_at=MADE_AT,
    email="hello@riverside.example",
    adviser_name="Jo Ellis",
    adviser_phone="07700 900 123",
    back_name="Jo or Dana",
    manager_name="Dana Hughes",
    places=("Library Café, Mill Lane", "The Hub, Station Road"),
)
BLANK = LeafletSheet("", "", "Jo Ellis", MADE_AT)
SHEETS = {
    "normal": RIVERSIDE,
    "blank": BLANK,
    "telling-sender": replace(RIVERSIDE, service_name="Riverside NHS Recovery Service"),
    "long": replace(RIVERSIDE, places=(LONG_WORD * 2,) * 12, manager_name=LONG_WORD, email=f"{LONG_WORD}@example.org"),
    **{key: replace(RIVERSIDE, adviser_name=name) for key, name in NAMES.items()},
    "arabic": replace(RIVERSIDE, adviser_name=ARABIC_NAME),
    "bengali": replace(RIVERSIDE, adviser_name=BENGALI_NAME),
}
