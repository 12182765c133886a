"""Forms of employers: the directory, contacts, leads, people there."""

from __future__ import annotations

from ips_desktop.casework.employer import (
    add_employer,
    add_employer_person,
    edit_employer,
    edit_employer_person,
    merge_employers,
    part_employers,
    record_readiness,
    take_back_employer,
    take_back_employer_person,
    take_back_readiness,
)
from ips_desktop.casework.employer_contact import (
    contact_also_for,
    edit_contact,
    put_back_contact,
    record_contact,
    take_back_contact,
    take_back_contact_for,
)
from ips_desktop.casework.leads import (
    add_lead,
    close_lead,
    edit_lead,
    keep_lead_to_myself,
    open_lead,
    share_lead,
    take_back_lead,
)
from ips_desktop.questions.employer_forms import (
    about_employer,
    add_employer_begins,
    also_for_begins,
    change_contact_begins,
    change_lead_begins,
    change_person_begins,
    close_lead_begins,
    contact_begins,
    employer_begins,
    lead_begins,
    merge_begins,
    ready_begins,
)
from ui.forms.spec import Ask, FormSpec, Part

REACH = ("phone", "email", "website", "address")
LEAD_FIRST, LEAD_MORE = (
    ("title", "minutes_week", "shared"),
    (
        Ask("soc", codes="soc", follows="title"), "setting", "town", "kind", "contract", "pay", "pay_per", "closes_on", "source",
        Ask("note", lines=2),
    ),
)  # fmt: skip

ADD_EMPLOYER = FormSpec(
    name="add_employer",
    record="employer",
    act=add_employer,
    about_as="kept_by",
    parts=(
        Part((Ask("name", kind="known"), "town", Ask("sic", codes="sic"), "setting")),
        Part((*REACH, Ask("needs", lines=2), Ask("note", lines=2)), heading="more", folded=True),
    ),
    begin=add_employer_begins,
    icon="building-store",
    undo=take_back_employer,
    undo_as="employer",
)
CHANGE_EMPLOYER = FormSpec(
    name="change_employer",
    record="employer",
    act=edit_employer,
    about_as="employer",
    parts=(
        Part(
            ("name", "town", Ask("sic", codes="sic"), "setting", "kept_by", Ask("needs", lines=2), Ask("note", lines=2))
        ),
        Part(REACH, heading="more"),
    ),
    begin=employer_begins,
    edits=True,
    icon="building-store",
)
MERGE_EMPLOYERS = FormSpec(
    name="merge_employers",
    record="employer",
    act=merge_employers,
    about_as="employer",
    parts=(Part((Ask("same_as", kind="known"),)),),
    begin=merge_begins,
    icon="git-merge",
    undo=part_employers,
    undo_as="employer",
)
PART_EMPLOYERS = FormSpec(name="part_employers", record="employer", act=part_employers, about_as="employer")
EMPLOYER_PERSON = FormSpec(
    name="employer_person",
    record="employer_person",
    act=add_employer_person,
    about_as="employer",
    parts=(Part(("name", "role", "phone", "email", "can_hire", Ask("note", lines=2))),),
    begin=about_employer,
    icon="user-plus",
    undo=take_back_employer_person,
    undo_as="person",
)
CHANGE_EMPLOYER_PERSON = FormSpec(
    name="change_employer_person",
    record="employer_person",
    act=edit_employer_person,
    about_as="person",
    parts=(Part(("name", "role", "phone", "email", "can_hire", Ask("left_on", past=True), Ask("note", lines=2))),),
    begin=change_person_begins,
    edits=True,
    icon="user",
)
EMPLOYER_READY = FormSpec(
    name="employer_ready",
    record="employer_readiness",
    act=record_readiness,
    about_as="employer",
    parts=(Part(("level", Ask("from_day", past=True), Ask("note", lines=2))),),
    begin=ready_begins,
    icon="door-enter",
    undo=take_back_readiness,
    undo_as="readiness",
)

# ---- contacts ----------------------------------------------------------------------------------------------------------------------

EMPLOYER_CONTACT = FormSpec(
    name="employer_contact",
    record="employer_contact",
    act=record_contact,
    about_as="employer",
    parts=(
        Part(("person_id", "medium", Ask("need_learnt", lines=2), "purpose", "next_on",
              Ask("for_client", kind="reference", label="employers.field.for_client"), Ask("named", of="contact_for"),
              Ask("lead", kind="line", label="employers.field.lead"))),
        Part((Ask("on", past=True), "at", "minutes", "two_way", Ask("note", lines=2),
              Ask("said_of_them", kind="prose", label="fields.contact_for.note", lines=2)), heading="more", folded=True),
    ),
    begin=contact_begins,
    icon="building-store",
    undo=take_back_contact,
    undo_as="contact",
)  # fmt: skip
CHANGE_CONTACT = FormSpec(
    name="change_contact",
    record="employer_contact",
    act=edit_contact,
    about_as="contact",
    parts=(
        Part((Ask("on", past=True), "at", "medium", "two_way", "purpose", "person_id", "minutes", "next_on",
              Ask("need_learnt", lines=2), Ask("note", lines=2))),
    ),
    begin=change_contact_begins,
    edits=True,
)  # fmt: skip
CONTACT_ALSO_FOR = FormSpec(
    name="contact_also_for",
    record="contact_for",
    act=contact_also_for,
    about_as="contact",
    parts=(
        Part((Ask("for_client", kind="reference", label="employers.field.for_client"), "named",
              Ask("said_of_them", kind="prose", label="fields.contact_for.note", lines=2))),
    ),
    begin=also_for_begins,
    icon="user",
    undo=take_back_contact_for,
    undo_as="contact_for",
)  # fmt: skip
REMOVE_CONTACT = FormSpec(
    name="remove_contact",
    record="employer_contact",
    act=take_back_contact,
    about_as="contact",
    undo=put_back_contact,
    undo_as="contact",
)

# ---- leads -------------------------------------------------------------------------------------------------------------------------

LEAD = FormSpec(
    name="lead",
    record="lead",
    act=add_lead,
    about_as="employer",
    parts=(Part(LEAD_FIRST), Part(LEAD_MORE, heading="more", folded=True)),
    begin=lead_begins,
    icon="briefcase",
    undo=take_back_lead,
    undo_as="lead",
)
CHANGE_LEAD = FormSpec(
    name="change_lead",
    record="lead",
    act=edit_lead,
    about_as="lead",
    parts=(Part(LEAD_FIRST), Part((*LEAD_MORE, "kept_by"), heading="more", folded=True)),
    begin=change_lead_begins,
    edits=True,
    icon="briefcase",
)
CLOSE_LEAD = FormSpec(
    name="close_lead",
    record="lead",
    act=close_lead,
    about_as="lead",
    parts=(Part(("state",)),),
    begin=close_lead_begins,
    undo=open_lead,
    undo_as="lead",
)
OPEN_LEAD = FormSpec(name="open_lead", record="lead", act=open_lead, about_as="lead")
SHARE_LEAD = FormSpec(
    name="share_lead",
    record="lead",
    act=share_lead,
    about_as="lead",
    icon="share",
    undo=keep_lead_to_myself,
    undo_as="lead",
)
KEEP_LEAD = FormSpec(
    name="keep_lead",
    record="lead",
    act=keep_lead_to_myself,
    about_as="lead",
    icon="lock",
    undo=share_lead,
    undo_as="lead",
)
