"""Forms of managing personal information (FS10)."""

from __future__ import annotations

from ips_desktop.casework.sharing import decide_sharing, give_consent, take_back_withdrawal, withdraw_consent
from ips_desktop.questions.sharing import consent_begins, decision_begins
from ui.forms.spec import Ask, FormSpec, Part

DECIDE_SHARING = FormSpec(
    name="decide_sharing",
    record="sharing_decision",
    act=decide_sharing,
    begin=decision_begins,
    parts=(
        Part(("decision", "speaks", "to_whom", Ask("exact_words", lines=4), "never")),
        Part(
            (
                "pros_and_cons",
                Ask("on", past=True),
                "revisit_on",
                "when",
                "adjustments",
                "occupational_health",
                "reasons",
            ),
            heading="more",
            folded=True,
        ),
    ),
    icon="share",
    group="sharing",
)

GIVE_CONSENT = FormSpec(
    name="give_consent",
    record="consent",
    act=give_consent,
    begin=consent_begins,
    parts=(Part(("kind", "employer_id", "who", "named", Ask("topics"), "from_day", "until_day")),),
    icon="heart-handshake",
    group="sharing",
)

WITHDRAW_CONSENT = FormSpec(
    name="withdraw_consent",
    record="consent",
    act=withdraw_consent,
    about_as="consent",
    undo=take_back_withdrawal,
    undo_as="consent",
    icon="circle-x",
)
