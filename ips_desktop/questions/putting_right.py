"""What puts right that two laptops together broke a rule: the form, of the person or of a record, or the page (decision 12)."""

from __future__ import annotations

from uuid import UUID

from ips_desktop.records import Conflict
from ips_desktop.terms.words import ItemKind

SETTLES = {
    ItemKind.TWO_HOLDERS: "hand_over",
    ItemKind.NO_HOLDER: "hand_over",
    ItemKind.TWO_SPELLS: "finish",
    ItemKind.CLOSED_FIRST: "reopen",
    ItemKind.BEGAN_FIRST: "edit_referral",
    ItemKind.COVER_PAST: "end_cover",
}
"""The form of the person that puts right what records break together."""
PUTS_RIGHT = {
    ("job", "end_on"): "correct_job",
    ("job", "four_hours_on"): "correct_job",
    ("job", "fixed_until"): "correct_job",
    ("job", "start_on"): "correct_job",
    ("job_terms", "from_day"): "drop_terms",
    ("stepping_stone", "ended_on"): "correct_step",
    ("stepping_stone", "agreed_end"): "correct_step",
    ("stepping_stone", "review_on"): "correct_step",
    ("at_risk", "fit_note_until"): "edit_risk",
    ("at_risk", "outcome_on"): "reopen_risk",
    ("adjustment", "answered_on"): "answer_adjustment",
    ("adjustment", "in_place_on"): "answer_adjustment",
    ("onward_referral", "outcome_on"): "correct_onward",
    ("application", "offered_on"): "applied",
    ("application", "ended_on"): "reopen_application",
    ("interview", "told_on"): "change_interview",
}
"""The form of a record that puts its days right when they contradict each other, by its type and the later day's field."""
OF_PERSON = {"cover": "end_cover", "referral": "edit_referral"}
"""The same, where the form is the person's."""
ON_PAGE = {"plan": "plan"}
"""The same, where it is no form: the page of the person, by the record's type."""
TOGETHER = frozenset({*SETTLES, ItemKind.TWO_JOBS, ItemKind.DAYS_CROSSED})
"""What records break together is settled on the person's own page; the item is only seen."""


def form_of(row: Conflict) -> tuple[str, UUID | None]:
    """The form that puts it right, and the record it is of; None for the person."""
    if row.kind != ItemKind.DAYS_CROSSED:
        return SETTLES.get(row.kind, ""), None
    of_record = PUTS_RIGHT.get((row.type or "", row.field or ""), "")
    return (of_record, row.record_id) if of_record else (OF_PERSON.get(row.type or "", ""), None)


def place_of(row: Conflict) -> str:
    """The page on which it is put right; "" for a form."""
    return ON_PAGE.get(row.type or "", "") if row.kind == ItemKind.DAYS_CROSSED else ""
