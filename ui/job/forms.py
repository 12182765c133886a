"""Forms of jobs: begun in one form with the first hours and pay, changed, ended; what is asked rarely unfolds."""

from __future__ import annotations

from ips_desktop.casework.job import (
    correct_job,
    start_job,
    start_job_from,
    take_back_four_hours,
    take_back_job,
    tell_four_hours,
)
from ips_desktop.casework.job_end import end_job, help_to_next_job, take_back_job_end
from ips_desktop.casework.job_pay import change_terms, put_back_terms, record_paid_hours, take_back_terms
from ips_desktop.casework.next_job import take_back_next_job
from ips_desktop.questions.job_forms import (
    end_begins,
    four_hours_begins,
    next_help_begins,
    paid_hours_begins,
    terms_begins,
)
from ips_desktop.questions.job_starting import (
    correct_job_begins,
    start_from_looks,
    start_job_begins,
    start_job_from_begins,
    start_looks,
    terms_looks,
)
from ui.forms.spec import Ask, FormSpec, Part

WHAT = (
    "title",
    Ask("employer", kind="known", label="fields.job.employer_id"),
    Ask("soc", codes="soc", follows="title"),
    "start_on",
    "contract",
)
PAID = (
    Ask("minutes_week", of="job_terms"),
    Ask("pay", of="job_terms"),
    Ask("pay_per", of="job_terms"),
    "benefit_limited",
)
TESTS = ("four_hours", Ask("four_hours_on", past=True), "open_to_all", "integrated", "kind")
MORE = (
    "housing_help", "found_by", "told_employer", "fixed_until", "trading", Ask("application_id", quiet=True), "stepping_id", "better_than", "agrees_after_close",
    Ask("sic", codes="sic"), Ask("pattern", lines=2), Ask("adjustments", lines=2), Ask("note", lines=2),
)  # fmt: skip
STARTING = (
    Part(WHAT),
    Part(PAID, heading="paid"),
    Part(TESTS, heading="tests"),
    Part((Ask("mode", of="mode"),), heading="support"),
    Part(MORE, heading="more", folded=True),
)

START_JOB = FormSpec(
    name="start_job",
    record="job",
    act=start_job,
    parts=STARTING,
    begin=start_job_begins,
    looks=start_looks,
    icon="briefcase",
    group="job",
    undo=take_back_job,
    undo_as="job",
)
START_JOB_FROM = FormSpec(
    name="start_job_from",
    record="job",
    act=start_job_from,
    about_as="origin",
    parts=STARTING,
    begin=start_job_from_begins,
    looks=start_from_looks,
    icon="briefcase",
    undo=take_back_job,
    undo_as="job",
)
CORRECT_JOB = FormSpec(
    name="correct_job",
    record="job",
    act=correct_job,
    about_as="job",
    parts=(Part(WHAT), Part((*TESTS, "benefit_limited"), heading="tests"), Part(MORE, heading="more")),
    begin=correct_job_begins,
    edits=True,
)
FOUR_HOURS = FormSpec(
    name="four_hours",
    record="job",
    act=tell_four_hours,
    about_as="job",
    parts=(Part(("four_hours", Ask("four_hours_on", past=True))),),
    begin=four_hours_begins,
    icon="clock",
    undo=take_back_four_hours,
    undo_as="job",
)
CHANGE_TERMS = FormSpec(
    name="change_terms",
    record="job_terms",
    act=change_terms,
    about_as="job",
    parts=(Part(("from_day", "minutes_week", "pay", "pay_per", Ask("why", lines=2))),),
    begin=terms_begins,
    looks=terms_looks,
    icon="coins",
    undo=take_back_terms,
    undo_as="terms",
)
DROP_TERMS = FormSpec(
    name="drop_terms",
    record="job_terms",
    act=take_back_terms,
    about_as="terms",
    icon="x",
    undo=put_back_terms,
    undo_as="terms",
)
PAID_HOURS = FormSpec(
    name="paid_hours",
    record="paid_hours",
    act=record_paid_hours,
    about_as="job",
    parts=(
        Part((
            Ask("until", kind="day", label="job.paid.until", past=True),
            *(Ask(f"minutes_{n}", kind="hours", label=f"job.paid.week_{n}") for n in (1, 2, 3, 4)),
        )),
        Part((Ask("on", past=True), "minutes"), heading="one_day", folded=True),
    ),
    begin=paid_hours_begins,
    icon="clock",
)  # fmt: skip
END_JOB = FormSpec(
    name="end_job",
    record="job",
    act=end_job,
    about_as="job",
    parts=(
        Part((Ask("end_on", past=True), "end_reason", "ended_unknown", Ask("mode", of="mode"), Ask("lesson", lines=3))),
    ),
    begin=end_begins,
    icon="check",
    undo=take_back_job_end,
    undo_as="job",
    then="help_to_next_job",
)
REOPEN_JOB = FormSpec(name="reopen_job", record="job", act=take_back_job_end, about_as="job", icon="refresh")
HELP_TO_NEXT_JOB = FormSpec(
    name="help_to_next_job",
    record="next_job_request",
    act=help_to_next_job,
    about_as="job",
    parts=(Part((Ask("wants_help", kind="flag", label="job.wants_help"), "asked_on", Ask("career_goal", lines=3))),),
    begin=next_help_begins,
    icon="trending-up",
    undo=take_back_next_job,
    undo_as="request",
)
