"""Forms of the service: policies, involvement, awareness, governance, the commissioner's requests (SS9.5, SS2.12, SS4.8, SS11.2)."""

from __future__ import annotations

from ips_desktop.casework.governing import (
    drop_awareness,
    drop_governance,
    drop_involvement,
    drop_request,
    edit_awareness,
    edit_involvement,
    involve_other,
    note_awareness,
    note_governance,
    note_involvement,
    note_request,
    put_back_awareness,
    put_back_governance,
    put_back_involvement,
    put_back_request,
    send_request,
    stop_involving_other,
    unsend_request,
)
from ips_desktop.casework.policies import (
    add_policy,
    drop_policy,
    edit_policy,
    put_back_policy,
    read_policy,
    review_policy,
    take_back_review,
    unread_policy,
)
from ips_desktop.questions.quality.forms import (
    awareness_begins,
    edit_awareness_begins,
    edit_policy_begins,
    involvement_begins,
    of_named,
    of_service,
    policy_begins,
    request_begins,
    review_begins,
    send_begins,
)
from ui.forms.spec import Ask, FormSpec, Part

ADD_POLICY = FormSpec(
    name="add_policy",
    record="policy",
    act=add_policy,
    about_as="service",
    parts=(
        Part(
            (
                "name",
                "kind",
                "owner_id",
                "where_kept",
                Ask("label", of="policy_version"),
                Ask("from_day", of="policy_version", past=True),
                Ask("review_on", of="policy_version"),
            )
        ),
    ),
    begin=policy_begins,
    icon="plus",
    undo=drop_policy,
    undo_as="policy",
)
EDIT_POLICY = FormSpec(
    name="edit_policy",
    record="policy",
    act=edit_policy,
    about_as="policy",
    parts=(Part(("name", "kind", "owner_id", "where_kept")),),
    begin=edit_policy_begins,
    edits=True,
)
DROP_POLICY = FormSpec(
    name="drop_policy",
    record="policy",
    act=drop_policy,
    about_as="policy",
    icon="x",
    undo=put_back_policy,
    undo_as="policy",
)
REVIEW_POLICY = FormSpec(
    name="review_policy",
    record="policy_version",
    act=review_policy,
    about_as="policy",
    parts=(Part(("label", Ask("changed", lines=2), Ask("from_day", past=True), "review_on")),),
    begin=review_begins,
    icon="refresh",
    undo=take_back_review,
    undo_as="version",
)
READ_POLICY = FormSpec(
    name="read_policy",
    record="policy_read",
    act=read_policy,
    about_as="policy",
    icon="check",
    undo=unread_policy,
    undo_as="read",
)
INVOLVEMENT = ("kind", Ask("on", past=True), "activity", Ask("changed", lines=3))
NOTE_INVOLVEMENT = FormSpec(
    name="note_involvement",
    record="involvement",
    act=note_involvement,
    about_as="service",
    parts=(Part(INVOLVEMENT),),
    begin=of_service,
    icon="messages",
    undo=drop_involvement,
    undo_as="involvement",
)
EDIT_INVOLVEMENT = FormSpec(
    name="edit_involvement",
    record="involvement",
    act=edit_involvement,
    about_as="involvement",
    parts=(Part(INVOLVEMENT),),
    begin=involvement_begins,
    edits=True,
)
DROP_INVOLVEMENT = FormSpec(
    name="drop_involvement",
    record="involvement",
    act=drop_involvement,
    about_as="involvement",
    icon="x",
    undo=put_back_involvement,
    undo_as="involvement",
)
INVOLVE_OTHER = FormSpec(
    name="involve_other",
    record="involved_other",
    act=involve_other,
    about_as="involvement",
    parts=(Part(("who", "as_whom", "fares", "training", "access", "interpreter")),),
    begin=of_named,
    icon="user-plus",
    undo=stop_involving_other,
    undo_as="other",
)
AWARENESS = (
    Part(("audience", Ask("on", past=True), "title", "team_id", "organisation_id", "minutes", "reached")),
    Part(
        ("before_cards", "before_can_work", "before_know_how", "after_cards", "after_can_work", "after_know_how"),
        heading="card",
    ),
    Part((Ask("note", lines=2),)),
)
NOTE_AWARENESS = FormSpec(
    name="note_awareness",
    record="awareness_event",
    act=note_awareness,
    about_as="service",
    parts=AWARENESS,
    begin=awareness_begins,
    icon="school",
    undo=drop_awareness,
    undo_as="event",
)
EDIT_AWARENESS = FormSpec(
    name="edit_awareness",
    record="awareness_event",
    act=edit_awareness,
    about_as="event",
    parts=AWARENESS,
    begin=edit_awareness_begins,
    edits=True,
)
DROP_AWARENESS = FormSpec(
    name="drop_awareness",
    record="awareness_event",
    act=drop_awareness,
    about_as="event",
    icon="x",
    undo=put_back_awareness,
    undo_as="event",
)
NOTE_GOVERNANCE = FormSpec(
    name="note_governance",
    record="governance_event",
    act=note_governance,
    about_as="service",
    parts=(Part(("kind", Ask("on", past=True), "who", "executive", Ask("said", lines=3), Ask("decided", lines=2))),),
    begin=of_service,
    icon="users",
    undo=drop_governance,
    undo_as="event",
)
DROP_GOVERNANCE = FormSpec(
    name="drop_governance",
    record="governance_event",
    act=drop_governance,
    about_as="event",
    icon="x",
    undo=put_back_governance,
    undo_as="event",
)
NOTE_REQUEST = FormSpec(
    name="note_request",
    record="commissioner_request",
    act=note_request,
    about_as="service",
    parts=(
        Part(("what", "asked_by", Ask("asked_on", past=True), "due_on", "owner_id", "policy_id", Ask("note", lines=2))),
    ),
    begin=request_begins,
    icon="mail",
    undo=drop_request,
    undo_as="request",
)
SEND_REQUEST = FormSpec(
    name="send_request",
    record="commissioner_request",
    act=send_request,
    about_as="request",
    parts=(Part((Ask("sent_on", past=True), "sent_version", Ask("note", lines=2))),),
    begin=send_begins,
    icon="send",
    undo=unsend_request,
    undo_as="request",
)
UNSEND_REQUEST = FormSpec(
    name="unsend_request", record="commissioner_request", act=unsend_request, about_as="request", icon="x"
)
DROP_REQUEST = FormSpec(
    name="drop_request",
    record="commissioner_request",
    act=drop_request,
    about_as="request",
    icon="x",
    undo=put_back_request,
    undo_as="request",
)
