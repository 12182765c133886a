"""Forms of the directory, and of work that is not about jobs."""

from __future__ import annotations

from ips_desktop.casework.directory import (
    add_organisation_of,
    edit_organisation,
    put_back_organisation,
    put_back_other_duty,
    record_other_duty,
    take_back_other_duty,
    take_out_organisation,
)
from ips_desktop.casework.joint_working import (
    correct_joint_working,
    put_back_joint_working,
    record_joint_working,
    take_back_joint_working,
    work_with,
)
from ips_desktop.questions.directory import duty_begins, edit_organisation_begins, organisation_begins
from ips_desktop.questions.joint_working import correct_joint_begins, joint_working_begins, work_with_begins
from ui.forms.spec import Ask, FormSpec, Part

SERVICE = ("name", "kind", "town", "phone", "website", "when_full", "takes")

ADD_ORGANISATION = FormSpec(
    name="add_organisation",
    record="organisation",
    act=add_organisation_of,
    about_as="service",
    parts=(Part(SERVICE),),
    begin=organisation_begins,
    icon="plus",
    undo=take_out_organisation,
    undo_as="organisation",
)
EDIT_ORGANISATION = FormSpec(
    name="edit_organisation",
    record="organisation",
    act=edit_organisation,
    about_as="organisation",
    parts=(Part(SERVICE),),
    begin=edit_organisation_begins,
    edits=True,
)
TAKE_OUT_ORGANISATION = FormSpec(
    name="take_out_organisation",
    record="organisation",
    act=take_out_organisation,
    about_as="organisation",
    icon="x",
    undo=put_back_organisation,
    undo_as="organisation",
)
OTHER_DUTY = FormSpec(
    name="other_duty",
    record="other_duty",
    act=record_other_duty,
    about_as="staff",
    parts=(Part(("kind", "minutes", Ask("on", past=True), "asked_by", "team_id", "what", "refused")),),
    begin=duty_begins,
    icon="clock",
    undo=take_back_other_duty,
    undo_as="duty",
)
DROP_OTHER_DUTY = FormSpec(
    name="drop_other_duty",
    record="other_duty",
    act=take_back_other_duty,
    about_as="duty",
    icon="x",
    undo=put_back_other_duty,
    undo_as="duty",
)
JOINT = (Ask("on", past=True), "medium", "scheduled", Ask("what", lines=3), "opened", "opened_what", "team_id")
WHERE = (Ask("where", kind="known", label="fields.joint_working.organisation"), "partner")
JOINT_WORKING = FormSpec(
    name="joint_working",
    record="joint_working",
    act=record_joint_working,
    about_as="service",
    parts=(Part((*WHERE, *JOINT)),),
    begin=joint_working_begins,
    icon="heart-handshake",
    undo=take_back_joint_working,
    undo_as="joint",
)
WORK_WITH = FormSpec(
    name="work_with",
    record="joint_working",
    act=work_with,
    about_as="organisation",
    parts=(Part(JOINT),),
    begin=work_with_begins,
    icon="heart-handshake",
    undo=take_back_joint_working,
    undo_as="joint",
)
CORRECT_JOINT = FormSpec(
    name="correct_joint_working",
    record="joint_working",
    act=correct_joint_working,
    about_as="joint",
    parts=(Part((*WHERE, *JOINT)),),
    begin=correct_joint_begins,
    edits=True,
)
DROP_JOINT = FormSpec(
    name="drop_joint_working",
    record="joint_working",
    act=take_back_joint_working,
    about_as="joint",
    icon="x",
    undo=put_back_joint_working,
    undo_as="joint",
)
JOINT_OF = FormSpec(
    name="joint_working_of", record="joint_working", act=work_with, about_as="organisation", place="joint_working"
)
JOINT_ALL = FormSpec(
    name="joint_working_all",
    record="joint_working",
    act=record_joint_working,
    about_as="service",
    place="joint_working",
)
