"""Forms of the person's way with us."""

from __future__ import annotations

from ips_desktop.casework.client import keep_contact_rules
from ips_desktop.casework.covering import arrange_cover, end_covers, take_back_cover
from ips_desktop.casework.finishing import finish, reopen, take_back_finish
from ips_desktop.casework.handing_over import hand_over_one, take_back_hand_over
from ips_desktop.casework.merging import merge_people, part_people
from ips_desktop.casework.referral import refer_again, take_back_referral
from ips_desktop.casework.spell import set_mode, take_back_mode
from ips_desktop.casework.waiting import edit_referral, note_information, put_on_waiting_list, take_off_waiting_list
from ips_desktop.questions.arriving import again_begins, information_begins, referral_begins, waiting_begins
from ips_desktop.questions.contact_rules import rules_begin
from ips_desktop.questions.duplicates import merging_begins, parting_begins
from ips_desktop.questions.finishing import finishing_begins
from ips_desktop.questions.handing_over import cover_begins, hand_over_begins, hand_over_looks
from ips_desktop.questions.modes import mode_begins
from ui.forms.spec import Ask, FormSpec, Part

EARLY = ("employer_name", "job_title", Ask("sick_since", past=True), "fit_note_until", "threat")
"""What an early referral says of the job (SS2.8)."""
CAME = ("how", "key_worker", "lead_clinician", "consent_to_contact", "first_meeting_on", "lone_risks")

CHANGE_MODE = FormSpec(
    name="change_mode",
    record="mode",
    act=set_mode,
    parts=(Part(("mode", "from_day", "why")),),
    begin=mode_begins,
    icon="briefcase",
    group="journey",
    undo=take_back_mode,
    undo_as="mode",
)

HAND_OVER = FormSpec(
    name="hand_over",
    record="named_adviser",
    act=hand_over_one,
    parts=(Part(("adviser_id", "from_day", "why", "must_know", Ask("told_on", past=True))),),
    begin=hand_over_begins,
    looks=hand_over_looks,
    icon="users",
    group="journey",
    undo=take_back_hand_over,
    undo_as="hand_over",
)

ARRANGE_COVER = FormSpec(
    name="arrange_cover",
    record="cover",
    act=arrange_cover,
    parts=(Part(("adviser_id", "from_day", "until_day", "why")),),
    begin=cover_begins,
    icon="user-circle",
    group="journey",
    undo=take_back_cover,
    undo_as="cover",
)

END_COVER = FormSpec(name="end_cover", record="cover", act=end_covers, icon="circle-check", group="journey")

NOTE_INFORMATION = FormSpec(
    name="note_information",
    record="spell",
    act=note_information,
    parts=(Part((Ask("information_given_on", past=True), Ask("where_we_meet_on", past=True))),),
    begin=information_begins,
    icon="info-circle",
    group="journey",
)

KEEP_CONTACT_RULES = FormSpec(
    name="keep_contact_rules",
    record="client",
    act=keep_contact_rules,
    parts=(
        Part(("may_call", "may_leave_message", "may_text", "may_email", "may_write", "may_visit")),
        Part(("other_person", "contact_words")),
    ),
    begin=rules_begin,
    edits=True,
    icon="phone",
    group="journey",
)

WAIT = FormSpec(
    name="put_on_waiting_list",
    record="referral",
    act=put_on_waiting_list,
    parts=(Part((Ask("waiting_since", past=True), "waiting_reason")),),
    begin=waiting_begins,
    icon="clock",
    group="journey",
    undo=take_off_waiting_list,
    undo_as="referral",
)

EDIT_REFERRAL = FormSpec(
    name="edit_referral",
    record="referral",
    act=edit_referral,
    parts=(
        Part((Ask("received_on", past=True), "source", "referred_by", "kind", "wants")),
        Part(CAME, folded=True, heading="came"),
        Part(EARLY, folded=True, heading="early"),
    ),
    begin=referral_begins,
    edits=True,
    icon="user-plus",
    group="journey",
)

REFER_AGAIN = FormSpec(
    name="refer_again",
    record="referral",
    act=refer_again,
    parts=(
        Part(("source", "referred_by", Ask("received_on", past=True), "kind", "wants")),
        Part(CAME, folded=True, heading="came"),
        Part(EARLY, folded=True, heading="early"),
    ),
    begin=again_begins,
    icon="user-plus",
    group="journey",
    undo=take_back_referral,
    undo_as="referral",
)

FINISH = FormSpec(
    name="finish",
    record="spell",
    act=finish,
    parts=(
        Part(("closed_reason", Ask("closed_on", past=True), "work_at_close", "minutes_at_close", "come_back")),
        Part(
            ("support_left", "checks_agreed", Ask("letter_given_on", past=True), "closed_note"),
            folded=True,
            heading="after",
        ),
    ),
    begin=finishing_begins,
    icon="door-enter",
    group="journey",
    undo=take_back_finish,
    undo_as="spell",
)

REOPEN = FormSpec(name="reopen", record="spell", act=reopen, icon="refresh", group="journey")

MERGE = FormSpec(
    name="merge_people",
    record="client",
    act=merge_people,
    parts=(
        Part(
            (
                Ask("other", kind="reference", label="journey.other"),
                Ask("adviser", kind="reference", label="journey.who_stays"),
            )
        ),
    ),
    begin=merging_begins,
    icon="users",
    group="journey",
    undo=part_people,
    undo_as="record",
)

PART = FormSpec(
    name="part_people",
    record="client",
    act=part_people,
    parts=(Part((Ask("record", kind="reference", label="journey.which_record"),)),),
    begin=parting_begins,
    icon="user",
    group="journey",
)
