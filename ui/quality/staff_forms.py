"""Forms about colleagues: experience, training, law, check, who goes with them, induction, other role (SS8, FS2)."""

from __future__ import annotations

from ips_desktop.casework.staffing import (
    attend_training,
    decline_training,
    do_induction,
    drop_check_record,
    drop_companion,
    drop_experience,
    drop_training,
    name_companion,
    note_experience,
    note_law,
    note_other_role,
    offer_training,
    put_back_check,
    put_back_companion,
    put_back_experience,
    record_check,
    reopen_training,
    undo_induction,
)
from ips_desktop.questions.quality.forms import of_service
from ips_desktop.questions.staffing.forms import about_record, about_staff, companion_begins, induction_begins
from ui.forms.spec import Ask, FormSpec, Part

OFFER_TRAINING = FormSpec(
    name="offer_training",
    record="training",
    act=offer_training,
    about_as="staff",
    parts=(Part(("topic", "course", Ask("offered_on", past=True))),),
    begin=about_staff,
    icon="school",
    undo=drop_training,
    undo_as="training",
)
ATTEND_TRAINING = FormSpec(
    name="attend_training",
    record="training",
    act=attend_training,
    about_as="training",
    parts=(Part((Ask("attended_on", past=True), "course")),),
    begin=about_record,
    icon="check",
    undo=reopen_training,
    undo_as="training",
)
DECLINE_TRAINING = FormSpec(
    name="decline_training",
    record="training",
    act=decline_training,
    about_as="training",
    parts=(Part(("why",)),),
    begin=about_record,
    icon="x",
    undo=reopen_training,
    undo_as="training",
)
NOTE_EXPERIENCE = FormSpec(
    name="note_experience",
    record="prior_experience",
    act=note_experience,
    about_as="staff",
    parts=(Part(("topic", Ask("seen_on", past=True), "what")),),
    begin=about_staff,
    icon="school",
    undo=drop_experience,
    undo_as="experience",
)
DROP_EXPERIENCE = FormSpec(
    name="drop_experience",
    record="prior_experience",
    act=drop_experience,
    about_as="experience",
    icon="x",
    undo=put_back_experience,
    undo_as="experience",
)
NOTE_LAW = FormSpec(
    name="note_law",
    record="law_notice",
    act=note_law,
    about_as="service",
    parts=(Part(("title", "topic", Ask("on", past=True), "in_force_on", Ask("what", lines=3))),),
    begin=of_service,
    icon="info-circle",
)
RECORD_CHECK = FormSpec(
    name="record_check",
    record="staff_check",
    act=record_check,
    about_as="staff",
    parts=(Part(("kind", "reference_no", Ask("asked_on", past=True), Ask("issued_on", past=True), "due_on")),),
    begin=about_staff,
    icon="shield-lock",
    undo=drop_check_record,
    undo_as="check",
)
DROP_CHECK_RECORD = FormSpec(
    name="drop_check_record",
    record="staff_check",
    act=drop_check_record,
    about_as="check",
    icon="x",
    undo=put_back_check,
    undo_as="check",
)
NAME_COMPANION = FormSpec(
    name="name_companion",
    record="accompaniment",
    act=name_companion,
    about_as="staff",
    parts=(Part(("companion_id", "from_day", "until_day")),),
    begin=companion_begins,
    icon="users",
    undo=drop_companion,
    undo_as="companion",
)
DROP_COMPANION = FormSpec(
    name="drop_companion",
    record="accompaniment",
    act=drop_companion,
    about_as="companion",
    icon="x",
    undo=put_back_companion,
    undo_as="companion",
)
DO_INDUCTION = FormSpec(
    name="do_induction",
    record="induction_step",
    act=do_induction,
    about_as="staff",
    parts=(Part(("item", Ask("done_on", past=True))),),
    begin=induction_begins,
    icon="checklist",
    undo=undo_induction,
    undo_as="step",
)
UNDO_INDUCTION = FormSpec(name="undo_induction", record="induction_step", act=undo_induction, about_as="step", icon="x")
NOTE_OTHER_ROLE = FormSpec(
    name="note_other_role",
    record="other_role",
    act=note_other_role,
    about_as="staff",
    parts=(Part(("holds", "which", Ask("from_day", past=True))),),
    begin=about_staff,
    icon="user-circle",
)
