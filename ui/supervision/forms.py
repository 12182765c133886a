"""Forms of supervision, of mentoring, and of how the unit meets (SS9.4, FS6)."""

from __future__ import annotations

from ips_desktop.casework.supervision import (
    agree_action,
    agree_action_again,
    do_action,
    drop_action,
    drop_mentoring,
    keep_minutes,
    mentor,
    mentor_again,
    sign_supervision,
    talk_of_person,
    undo_action,
)
from ips_desktop.casework.unit_meeting import (
    drop_unit_meeting,
    edit_unit_meeting,
    record_unit_meeting,
    unit_met_after_all,
)
from ips_desktop.questions.supervision.forms import (
    action_begins,
    edit_unit_begins,
    minutes_begin,
    of_action,
    person_begins,
    staff_begins,
    unit_begins,
)
from ui.forms.spec import Ask, FormSpec, Part

SUPERVISE = FormSpec(
    name="supervise", record="supervision", act=keep_minutes, about_as="staff", icon="checklist", place="supervision"
)
KEEP_MINUTES = FormSpec(
    name="keep_minutes",
    record="supervision",
    act=keep_minutes,
    about_as="staff",
    parts=(
        Part((Ask("on", past=True), "minutes", "topic", "next_on")),
        Part(
            tuple(Ask(name, lines=3) for name in ("good_news", "people", "fidelity", "employers", "wellbeing", "other"))
        ),
    ),
    begin=minutes_begin,
    edits=True,
    icon="pencil",
)
TALK_OF_PERSON = FormSpec(
    name="talk_of_person",
    record="supervision_person",
    act=talk_of_person,
    about_as="client",
    parts=(Part((Ask("said", lines=4),)),),
    begin=person_begins,
    icon="user",
)
AGREE_ACTION = FormSpec(
    name="agree_action",
    record="supervision_action",
    act=agree_action,
    about_as="staff",
    parts=(Part((Ask("what", lines=2), "owner_id", "by_day")),),
    begin=action_begins,
    icon="plus",
    undo=drop_action,
    undo_as="action",
)
DROP_ACTION = FormSpec(
    name="drop_action",
    record="supervision_action",
    act=drop_action,
    about_as="action",
    begin=of_action,
    icon="x",
    undo=agree_action_again,
    undo_as="action",
)
DO_ACTION = FormSpec(
    name="do_action",
    record="supervision_action",
    act=do_action,
    about_as="action",
    begin=of_action,
    icon="check",
    undo=undo_action,
    undo_as="action",
)
SIGN_SUPERVISION = FormSpec(
    name="sign_supervision",
    record="supervision",
    act=sign_supervision,
    about_as="supervision",
    icon="signature",
    place="supervision_record",
)
SUPERVISION_RECORD = FormSpec(
    name="supervision_record",
    record="supervision",
    act=sign_supervision,
    about_as="supervision",
    icon="printer",
    place="supervision_record",
)
MENTOR = FormSpec(
    name="mentor",
    record="field_mentoring",
    act=mentor,
    about_as="staff",
    parts=(Part(("seen_at", Ask("on", past=True), "minutes", Ask("went_well", lines=2), Ask("try_next", lines=2))),),
    begin=staff_begins,
    icon="eye",
    undo=drop_mentoring,
    undo_as="mentoring",
)
DROP_MENTORING = FormSpec(
    name="drop_mentoring",
    record="field_mentoring",
    act=drop_mentoring,
    about_as="mentoring",
    icon="x",
    undo=mentor_again,
    undo_as="mentoring",
)
MET = (
    Part(
        (
            "kind",
            Ask("on", past=True),
            "minutes",
            "led_by",
            "cover",
            Ask("there", kind="many", label="fields.unit_meeting.there"),
            Ask("leads", kind="many", label="fields.unit_meeting.leads"),
            Ask("notes", lines=3),
        )
    ),
)
UNIT_MEETING = FormSpec(
    name="unit_meeting",
    record="unit_meeting",
    act=record_unit_meeting,
    about_as="service",
    parts=MET,
    begin=unit_begins,
    icon="users-group",
    undo=drop_unit_meeting,
    undo_as="meeting",
)
EDIT_UNIT_MEETING = FormSpec(
    name="edit_unit_meeting",
    record="unit_meeting",
    act=edit_unit_meeting,
    about_as="meeting",
    parts=MET,
    begin=edit_unit_begins,
    edits=True,
)
DROP_UNIT_MEETING = FormSpec(
    name="drop_unit_meeting",
    record="unit_meeting",
    act=drop_unit_meeting,
    about_as="meeting",
    icon="x",
    undo=unit_met_after_all,
    undo_as="meeting",
)
