"""Every form by its name, and where it is declared. A form is imported when it is first opened; nothing here knows a feature."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from ui.forms.spec import FormSpec

FORMS: dict[str, str] = {
    # The person's way with us.
    "change_mode": "ui.journey.forms:CHANGE_MODE",
    # The profile and what stands beside it.
    "profile_wishes": "ui.profile.forms:WISHES",
    "profile_brings": "ui.profile.forms:BRINGS",
    "profile_well": "ui.profile.forms:WELL",
    "profile_around": "ui.profile.forms:AROUND",
    "profile_private": "ui.profile.forms:PRIVATE",
    "add_past_job": "ui.profile.forms:ADD_PAST_JOB",
    "change_past_job": "ui.profile.forms:CHANGE_PAST_JOB",
    "remove_past_job": "ui.profile.forms:REMOVE_PAST_JOB",
    "wish_support": "ui.profile.forms:WISH_SUPPORT",
    "look_at_needs": "ui.profile.forms:LOOK_AT_NEEDS",
    "keep_access_needs": "ui.profile.forms:KEEP_ACCESS_NEEDS",
    "give_careers_advice": "ui.profile.forms:GIVE_CAREERS_ADVICE",
    "keep_equality": "ui.profile.forms:KEEP_EQUALITY",
    # Personal information.
    "decide_sharing": "ui.sharing.forms:DECIDE_SHARING",
    "give_consent": "ui.sharing.forms:GIVE_CONSENT",
    "withdraw_consent": "ui.sharing.forms:WITHDRAW_CONSENT",
}


@cache
def form(name: str) -> FormSpec:
    """The form of this name. KeyError for one that nobody declared."""
    module, _, constant = FORMS[name].partition(":")
    return getattr(import_module(module), constant)


def of_person() -> list[FormSpec]:
    """Every form that begins something new about a person, in the order of the registry: the person's menu."""
    return [spec for spec in map(form, FORMS) if spec.group and spec.about_as == "client"]
