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
from ips_desktop.questions.directory import duty_begins, edit_organisation_begins, organisation_begins
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
    parts=(Part(("kind", "minutes", Ask("on", past=True), "asked_by", "what", "refused")),),
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
