"""Forms of the profile's further parts and of what stands beside it."""

from __future__ import annotations

from ips_desktop.casework.about_person import (
    add_past_job,
    change_past_job,
    give_careers_advice,
    keep_access_needs,
    keep_equality,
    look_at_needs,
    put_back_past_job,
    remove_past_job,
    wish_support,
)
from ips_desktop.casework.profile import keep_profile_part
from ips_desktop.questions import profile
from ui.forms.spec import Ask, FormSpec, Part

PAST_JOB = (
    Part(("title", "employer", "from_when", "to_when", Ask("liked", lines=2), Ask("ended_because", lines=2))),
    Part((Ask("disliked", lines=2), Ask("lesson", lines=2), Ask("soc", codes="soc")), heading="more", folded=True),
)


def _part(name: str) -> FormSpec:
    asks = tuple(Ask(field, lines=2) for field in profile.PARTS[name])
    return FormSpec(
        name=f"profile_{name}",
        record="profile",
        act=keep_profile_part,
        begin=profile.part_begins,
        parts=(Part(asks),),
        edits=True,
        icon="user-circle",
    )


WISHES, BRINGS, WELL, AROUND, PRIVATE = (_part(name) for name in profile.PARTS)

ADD_PAST_JOB = FormSpec(
    name="add_past_job", record="work_history", act=add_past_job, parts=PAST_JOB, icon="briefcase", group="profile"
)
CHANGE_PAST_JOB = FormSpec(
    name="change_past_job",
    record="work_history",
    act=change_past_job,
    about_as="past_job",
    begin=profile.past_job_begins,
    parts=PAST_JOB,
    edits=True,
    icon="briefcase",
)
REMOVE_PAST_JOB = FormSpec(
    name="remove_past_job",
    record="work_history",
    act=remove_past_job,
    about_as="past_job",
    undo=put_back_past_job,
    undo_as="past_job",
    icon="x",
)
WISH_SUPPORT = FormSpec(
    name="wish_support",
    record="support_wish",
    act=wish_support,
    begin=profile.wish_begins,
    parts=(Part((Ask("words", lines=4), "contact_days", Ask("on", past=True))),),
    icon="message-heart",
    group="profile",
)
LOOK_AT_NEEDS = FormSpec(
    name="look_at_needs",
    record="needs_check",
    act=look_at_needs,
    begin=profile.needs_begin,
    parts=(Part(("when", Ask("on", past=True), "social", "housing", "training", "vocational", "note")),),
    icon="checklist",
    group="profile",
)
KEEP_ACCESS_NEEDS = FormSpec(
    name="keep_access_needs",
    record="access_needs",
    act=keep_access_needs,
    begin=profile.access_begins,
    parts=(
        Part(("interpreter", "bsl", "paper_format", "adviser_gender")),
        Part((Ask("faith_times", lines=2), Ask("caring_times", lines=2), Ask("getting_in", lines=2))),
    ),
    edits=True,
    icon="walk",
    group="profile",
)
GIVE_CAREERS_ADVICE = FormSpec(
    name="give_careers_advice",
    record="careers_advice",
    act=give_careers_advice,
    begin=profile.advice_begins,
    parts=(Part((Ask("on", past=True), "ours", "organisation", Ask("topic", lines=2), Ask("result", lines=2))),),
    icon="book",
    group="profile",
)
KEEP_EQUALITY = FormSpec(
    name="keep_equality",
    record="equality",
    act=keep_equality,
    begin=profile.equality_begins,
    parts=(
        Part(("gender", "gender_words", "same_as_at_birth", "disabled", "carer")),
        Part(
            (
                "ethnicity_words",
                Ask("ethnicity", kind="choice"),
                "orientation",
                "orientation_words",
                "religion",
                "religion_words",
            )
        ),
    ),
    edits=True,
    icon="user",
    group="profile",
)
