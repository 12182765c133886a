"""Forms of advice on benefits: what it came to first, figures as they were given, the rest unfolds."""

from __future__ import annotations

from ips_desktop.casework.benefits import correct_advice, record_advice, take_back_advice
from ips_desktop.questions.benefits import advice_begins, correct_advice_begins
from ui.forms.spec import Ask, FormSpec, Part

FIRST = ("outcome", Ask("on", past=True), "given_by", "organisation", "what_for", "job_id", Ask("result", lines=2))
FIGURES = (
    "now_money", Ask("assumption_on", past=True), "hours_1", "money_1", "hours_2", "money_2", "hours_3", "money_3", "tool",
    "competence",
)  # fmt: skip
LIMITS = ("permitted_form", "limit", "limit_until", "tell_by", Ask("who_to_tell", lines=2), Ask("reporting", lines=2))
REST = (
    Ask("benefits_now", lines=2), Ask("household", lines=2), Ask("costs", lines=2), Ask("one_off", lines=2),
    Ask("if_it_stops", lines=2), Ask("reason", lines=2),
)  # fmt: skip
PARTS = (
    Part(FIRST),
    Part(FIGURES, heading="figures", folded=True),
    Part(LIMITS, heading="limits", folded=True),
    Part(REST, heading="more", folded=True),
)

RECORD_ADVICE = FormSpec(
    name="record_advice",
    record="benefits_advice",
    act=record_advice,
    parts=PARTS,
    begin=advice_begins,
    icon="coins",
    group="job",
    undo=take_back_advice,
    undo_as="advice",
)
CORRECT_ADVICE = FormSpec(
    name="correct_advice",
    record="benefits_advice",
    act=correct_advice,
    about_as="advice",
    parts=PARTS,
    begin=correct_advice_begins,
    edits=True,
)
