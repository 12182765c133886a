"""Invented forms for tests and for looking."""

from __future__ import annotations

from dataclasses import replace

from ips_desktop.questions.sheets_service import QuestionnaireSheet
from tests.documents.heads import ARABIC_NAME, BENGALI_NAME, LONG_WORD, MADE_AT, NAMES

RIVERSIDE = QuestionnaireSheet("Riverside Work Service", "Jo Ellis", "07700 900 123", "Jo Ellis", MADE_AT)
SHEETS = {
    "normal": RIVERSIDE,
    "blank": QuestionnaireSheet("", "", "", "Jo Ellis", MADE_AT),
    "long": replace(RIVERSIDE, give_to=LONG_WORD * 3),
    **{key: replace(RIVERSIDE, give_to=name) for key, name in NAMES.items()},
    "arabic": replace(RIVERSIDE, give_to=ARABIC_NAME),
    "bengali": replace(RIVERSIDE, give_to=BENGALI_NAME),
}
