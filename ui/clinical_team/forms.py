"""Forms of clinical teams: the team itself, who is in it, and what happens there."""

from __future__ import annotations

from ips_desktop.casework.clinical_team import (
    advise_team,
    correct_caseload_review,
    correct_surgery,
    correct_team_advice,
    correct_team_figure,
    correct_team_meeting,
    correct_vocational_contact,
    put_back_at_team,
    record_caseload_review,
    record_surgery,
    record_team_meeting,
    record_vocational_contact,
    say_team_figure,
    take_back_at_team,
)
from ips_desktop.casework.team import (
    add_team_of,
    close_team,
    correct_team,
    link_adviser,
    reopen_team,
    take_back_link,
    take_back_team,
    unlink_adviser,
)
from ips_desktop.casework.team_people import (
    add_coordinator,
    add_team_partner,
    coordinator_leaves,
    coordinator_stays,
    correct_coordinator,
    drop_team_partner,
    keep_team_partner,
    name_vocational_lead,
    no_vocational_lead,
)
from ips_desktop.questions.clinical_team_forms import (
    add_team_begins,
    close_team_begins,
    contact_begins,
    coordinator_leaves_begins,
    correct_advice_to_team_begins,
    correct_contact_begins,
    correct_coordinator_begins,
    correct_figure_begins,
    correct_meeting_begins,
    correct_review_begins,
    correct_surgery_begins,
    correct_team_begins,
    from_today_begins,
    link_begins,
    meeting_begins,
    name_lead_begins,
    partner_begins,
    surgery_begins,
    today_begins,
    with_coordinator_begins,
)
from ui.forms.spec import Act, Ask, Begins, FormSpec, Part


def _new(name: str, record: str, act: Act, asks: tuple[Ask | str, ...], begin: Begins, icon: str) -> FormSpec:
    """Something that happened at a team: kept under the team, taken back by its own id."""
    return FormSpec(
        name=name,
        record=record,
        act=act,
        about_as="team",
        parts=(Part(asks),),
        begin=begin,
        icon=icon,
        undo=take_back_at_team,
        undo_as="entry",
    )


def _correct(name: str, record: str, act: Act, about_as: str, asks: tuple[Ask | str, ...], begin: Begins) -> FormSpec:
    """What was written, put right."""
    return FormSpec(
        name=name, record=record, act=act, about_as=about_as, parts=(Part(asks),), begin=begin, edits=True
    )  # fmt: skip


ON = Ask("on", past=True)
TEAM = ("name", "kind", "begun_on")
ADD_TEAM = FormSpec(
    name="add_clinical_team",
    record="clinical_team",
    act=add_team_of,
    about_as="service",
    parts=(Part((*TEAM, Ask("adviser_id", of="team_link"))),),
    begin=add_team_begins,
    icon="plus",
    undo=take_back_team,
    undo_as="team",
)
CORRECT_TEAM = _correct(
    "correct_clinical_team", "clinical_team", correct_team, "team", (*TEAM, "closed_on"), correct_team_begins
)
CLOSE_TEAM = FormSpec(
    name="close_clinical_team",
    record="clinical_team",
    act=close_team,
    about_as="team",
    parts=(Part(("closed_on",)),),
    begin=close_team_begins,
    icon="circle-x",
    undo=reopen_team,
    undo_as="team",
)
REOPEN_TEAM = FormSpec(
    name="reopen_clinical_team", record="clinical_team", act=reopen_team, about_as="team", icon="refresh"
)
LINK_ADVISER = FormSpec(
    name="link_adviser",
    record="team_link",
    act=link_adviser,
    about_as="team",
    parts=(Part(("adviser_id", "from_day")),),
    begin=link_begins,
    icon="user",
    undo=take_back_link,
    undo_as="link",
)
UNLINK_ADVISER = FormSpec(
    name="unlink_adviser",
    record="team_link",
    act=unlink_adviser,
    about_as="team",
    parts=(Part(("from_day",)),),
    begin=from_today_begins,
    icon="x",
    undo=take_back_link,
    undo_as="link",
)
NAME_LEAD = _new(
    "name_vocational_lead",
    "vocational_lead",
    name_vocational_lead,
    ("name", "job", "phone", "from_day"),
    name_lead_begins,
    "user",
)
NO_LEAD = _new(
    "no_vocational_lead", "vocational_lead", no_vocational_lead, ("from_day",), from_today_begins, "x"
)  # fmt: skip
COORDINATOR = ("name", "job", "phone", "from_day")
ADD_COORDINATOR = _new(
    "add_coordinator", "care_coordinator", add_coordinator, COORDINATOR, from_today_begins, "user-plus"
)
CORRECT_COORDINATOR = _correct(
    "correct_coordinator",
    "care_coordinator",
    correct_coordinator,
    "coordinator",
    (*COORDINATOR, "until_day"),
    correct_coordinator_begins,
)
COORDINATOR_LEAVES = FormSpec(
    name="coordinator_leaves",
    record="care_coordinator",
    act=coordinator_leaves,
    about_as="coordinator",
    parts=(Part(("until_day",)),),
    begin=coordinator_leaves_begins,
    undo=coordinator_stays,
    undo_as="coordinator",
)
COORDINATOR_STAYS = FormSpec(
    name="coordinator_stays", record="care_coordinator", act=coordinator_stays, about_as="coordinator", icon="refresh"
)
MEETING = ("kind", ON, Ask("who", kind="many", label="fields.team_meeting.who"), "minutes", "decisions", "at_intake",
           Ask("decided", lines=3))  # fmt: skip
RECORD_MEETING = _new(
    "record_team_meeting", "team_meeting", record_team_meeting, MEETING, meeting_begins, "users-group"
)
CORRECT_MEETING = _correct(
    "correct_team_meeting", "team_meeting", correct_team_meeting, "meeting", MEETING, correct_meeting_begins
)
CONTACT = ("purpose", "medium", ON, "minutes", "adviser_id", Ask("note", lines=3))
RECORD_CONTACT = _new(
    "vocational_contact", "vocational_contact", record_vocational_contact, CONTACT, contact_begins, "phone"
)
CORRECT_CONTACT = _correct(
    "correct_vocational_contact",
    "vocational_contact",
    correct_vocational_contact,
    "contact",
    CONTACT,
    correct_contact_begins,
)
REVIEW = ("coordinator_id", ON, "looked_at", "referred", "elsewhere", Ask("note", lines=3))
RECORD_REVIEW = _new(
    "caseload_review", "caseload_review", record_caseload_review, REVIEW, with_coordinator_begins, "users"
)
CORRECT_REVIEW = _correct(
    "correct_caseload_review", "caseload_review", correct_caseload_review, "review", REVIEW, correct_review_begins
)
ADVICE = ("coordinator_id", ON, "minutes", Ask("about_what", lines=3))
ADVISE_TEAM = _new("advise_team", "team_advice", advise_team, ADVICE, with_coordinator_begins, "messages")
CORRECT_ADVICE_TO_TEAM = _correct(
    "correct_team_advice", "team_advice", correct_team_advice, "advice", ADVICE, correct_advice_to_team_begins
)
FIGURE = ("caseload", ON, "in_work_year", "in_learning_year")
SAY_FIGURE = _new("say_team_figure", "team_figure", say_team_figure, FIGURE, today_begins, "chart-bar")
CORRECT_FIGURE = _correct(
    "correct_team_figure", "team_figure", correct_team_figure, "figure", FIGURE, correct_figure_begins
)
SURGERY = (
    Ask("where", kind="known", label="fields.surgery.organisation"), ON, "at", "attended", Ask("note", lines=2),
)  # fmt: skip
RECORD_SURGERY = _new("record_surgery", "surgery", record_surgery, SURGERY, surgery_begins, "door-enter")
CORRECT_SURGERY = _correct("correct_surgery", "surgery", correct_surgery, "surgery", SURGERY, correct_surgery_begins)
ADD_PARTNER = FormSpec(
    name="add_team_partner",
    record="team_partner",
    act=add_team_partner,
    about_as="team",
    parts=(Part(("organisation_id", Ask("since", past=True))),),
    begin=partner_begins,
    icon="plus",
    undo=drop_team_partner,
    undo_as="partner",
)
DROP_PARTNER = FormSpec(
    name="drop_team_partner",
    record="team_partner",
    act=drop_team_partner,
    about_as="partner",
    icon="x",
    undo=keep_team_partner,
    undo_as="partner",
)
DROP = FormSpec(
    name="drop_at_team",
    record="team_meeting",
    act=take_back_at_team,
    about_as="entry",
    icon="x",
    undo=put_back_at_team,
    undo_as="entry",
)
