"""Forms about safety (SS2.11)."""

from __future__ import annotations

from ips_desktop.casework.safety import (
    come_back,
    go_alone,
    raise_concern,
    reopen_concern,
    settle_concern,
    still_out,
    tell_of_concern,
)
from ips_desktop.questions.safety import concern_begins, of_concern, visit_begins
from ui.forms.spec import Ask, FormSpec, Part

RAISE_CONCERN = FormSpec(
    name="raise_concern",
    record="concern",
    act=raise_concern,
    begin=concern_begins,
    parts=(Part(("kind", Ask("what", lines=4), Ask("who", of="concern_told"), Ask("how", of="concern_told"))),),
    icon="alert-triangle",
    group="safety",
    undo=None,
)
TELL_OF_CONCERN = FormSpec(
    name="tell_of_concern",
    record="concern_told",
    act=tell_of_concern,
    about_as="concern",
    begin=of_concern,
    parts=(Part(("who", "how", Ask("said", lines=2))),),
    icon="phone",
)
SETTLE_CONCERN = FormSpec(
    name="settle_concern",
    record="concern",
    act=settle_concern,
    about_as="concern",
    begin=of_concern,
    parts=(Part((Ask("settled_how", lines=3),)),),
    undo=reopen_concern,
    undo_as="concern",
    icon="circle-check",
)
GO_ALONE = FormSpec(
    name="go_alone",
    record="lone_visit",
    act=go_alone,
    begin=visit_begins,
    parts=(Part(("where_to", "on", "leaves_at", "back_by", "call_who", "call_phone", Ask("note", lines=2))),),
    icon="walk",
    group="safety",
)
COME_BACK = FormSpec(
    name="come_back",
    record="lone_visit",
    act=come_back,
    about_as="visit",
    undo=still_out,
    undo_as="visit",
    icon="circle-check",
)
