"""Every act of `casework` by its name, with what it takes, read from its signature and from the form that asks for the rest.

An act that is new is here by itself; one whose arguments nobody knows how to draw fails the tests at once.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, get_type_hints, is_typeddict

from ips_desktop import casework
from ips_desktop.casework.client import ClientFields
from ips_desktop.records import TYPES, kinds_of
from ips_desktop.records.columns import ChoiceText
from ui.forms.registry import FORMS, form
from ui.forms.spec import FormSpec, asks_of

OF_THE_HOUSE = {
    "drafts", "standing_here", "taken_out", "inbox", "locking", "service", "staff",
}  # fmt: skip
"""Rooms whose functions set the service up, settle what laptops brought, or only help others."""
NOT_ACTS = {
    "join_jobs",
    "is_the_given",
    "last_review",
    "newest_profile",
    "undecided_of",
    "newest_referral",
    "open_risk",
    "put_back",
}
ASKED_AS = {
    "receive_referral": ("refer_again",),
    "add_organisation": ("add_organisation",),
    "keep_profile": ("profile_wishes", "profile_brings", "profile_well", "profile_around", "profile_private"),
    "begin_at_risk": ("edit_risk",),
    "change_terms": ("change_terms",),
}
"""Acts that no form does: the forms that ask for the same fields."""
ABOUT = {
    "client": "client", "for_client": "client", "other": "client", "record": "client", "people": "client",
    "referral": "referral", "spell": "spell", "meeting": "meeting", "appointment": "appointment", "plan": "plan",
    "step": "plan_step", "profile": "profile", "past_job": "work_history", "job": "job", "after_job": "job",
    "better_than": "job", "terms": "job_terms", "paid": "paid_hours", "risk": "at_risk", "adjustment": "adjustment",
    "check": "job_check", "employer": "employer", "same_as": "employer", "person": "employer_person",
    "readiness": "employer_readiness", "contact": "employer_contact", "contact_for": "contact_for", "lead": "lead",
    "application": "application", "origin": "application", "interview": "interview", "request": "next_job_request",
    "onward": "onward_referral", "brief": "brief_intervention", "review": "care_plan_review", "award": "award",
    "organisation": "organisation", "duty": "other_duty", "concern": "concern", "visit": "lone_visit",
    "consent": "consent", "decision": "sharing_decision", "cover": "cover", "absence": "absence", "mode": "mode",
    "advice": "benefits_advice", "team": "clinical_team", "venue": "venue", "given": "given_paper",
    "put_off": "put_off", "item": "conflict", "hand_over": "hand_over", "adviser": "staff", "staff": "staff", "to": "staff",
    "supervision": "supervision", "action": "supervision_action", "mentoring": "field_mentoring", "training": "training",
    "experience": "prior_experience", "companion": "accompaniment", "policy": "policy", "version": "policy_version", "read": "policy_read",
    "involvement": "involvement", "involved": "involved", "event": "awareness_event", "story": "recovery_story", "owner": "staff",
    "there": "staff", "leads": "lead", "kept_by": "staff", "stepping": "stepping_stone", "service": "service", "subject": "client",
}  # fmt: skip
"""What an id of this name is the id of."""
ELSEWHERE = {
    ("stepping", "step"): "stepping_stone",
    ("onward", "advice"): "advice_given",
    ("looking", "plan"): "search_plan",
    ("job_keeping", "plan"): "in_work_plan",
    ("job_twice", "other"): "job",
    ("covering", "cover_id"): "staff",
}
ANY = "any"
"""An id of nobody knows what: it is drawn among all that is here."""
KNOWN: dict[str, str] = dict.fromkeys(("employer", "where", "same_as", "name"), "employer")
"""Questions that are answered by one of a list or by a name."""
TEXTS = ("prose", "risk", "restricted", "guarded", "paper", "line", "contact", "name", "naming")


@dataclass(frozen=True)
class Slot:
    """One argument. `kind`: "id", "day", "text", "choice", "flag", a number's kind, or "known"; `of`: of which record or enum."""

    name: str
    kind: str
    of: Any = None
    needed: bool = False


@dataclass(frozen=True)
class Gesture:
    """One act and all it takes; `form`: through which form it is done, "" for none."""

    name: str
    room: str
    act: Callable[..., Any]
    slots: tuple[Slot, ...]
    form: str = ""

    def __repr__(self) -> str:
        """The act's name: what is drawn is printed."""
        return self.name


def _record_slot(record: str, name: str, kind: str = "") -> Slot:
    known = kinds_of(TYPES[record]).get(name)
    kind = kind or (known.name if known is not None else "line")
    if kind == "reference":
        return Slot(name, "id", ABOUT.get(name.removesuffix("_id"), "client"))
    if kind == "known":
        return Slot(name, "known", "organisation" if record == "onward_referral" else KNOWN[name])
    if kind == "choice":
        column = TYPES[record].__table__.c.get(name)
        terms = column.type.terms if column is not None and isinstance(column.type, ChoiceText) else None
        return Slot(name, "choice" if terms is not None else "text", terms)
    plain = {"withdrawal": "day", "element": "flag"} | dict.fromkeys(TEXTS, "text")
    return Slot(name, plain.get(kind, kind))


def _asked(spec: FormSpec) -> Iterator[Slot]:
    for ask in asks_of(spec):
        yield _record_slot(ask.of or spec.record, ask.name, ask.kind)


@cache
def _forms_of(act: Callable[..., Any]) -> tuple[str, ...]:
    return tuple(name for name in FORMS if form(name).act is act)


def _plain(room: str, name: str, hint: Any, *, needed: bool) -> Slot:
    options = [each for each in getattr(hint, "__args__", (hint,)) if each is not type(None)] or [hint]
    words = str(hint)
    if name in ("steps", "signatures", "paper", "people", "must_know", "preferences", "before"):
        return Slot(name, name, ABOUT.get(name), needed)
    if "UUID" in words:
        kind = "ids" if "Collection" in words else "known" if "str" in words else "id"
        of = (
            ELSEWHERE.get((room, name))
            or KNOWN.get(name if kind == "known" else "")
            or ABOUT.get(name.removesuffix("_id"))
        )
        of = of or (name if name in TYPES else ANY)
        return Slot(name, kind, of, needed)
    choice = next((each for each in options if isinstance(each, type) and issubclass(each, StrEnum)), None)
    if choice is not None:
        return Slot(name, "choice", choice, needed)
    kinds = {"datetime.date": "day", "bool": "flag", "int": "minutes", "str": "text"}
    for word, kind in kinds.items():
        if word in words:
            return Slot(name, kind, None, needed)
    if (room, name) == ("covering", "kind"):
        return Slot(name, "choice", kinds_of_absence(), needed)
    return Slot(name, "nothing", None, needed)


def kinds_of_absence() -> Any:
    """Why somebody is away: the one argument whose act does not say its choices."""
    return TYPES["absence"].__table__.c.kind.type.terms  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType, reportUnknownMemberType]


def _slots(room: str, name: str, act: Callable[..., Any], asked: tuple[str, ...]) -> tuple[Slot, ...]:
    hints, found = get_type_hints(act), dict[str, Slot]()
    for given in list(inspect.signature(act).parameters.values())[1:]:
        hint = hints[given.name]
        if given.kind is not inspect.Parameter.VAR_KEYWORD:
            found[given.name] = _plain(room, given.name, hint, needed=given.default is given.empty)
            continue
        typed = getattr(hint, "__args__", (None,))[0]
        if typed is not None and is_typeddict(typed):
            found |= {n: _plain(room, n, h, needed=False) for n, h in get_type_hints(typed).items()}
    for each in asked or ASKED_AS.get(name, ()):
        for slot in _asked(form(each)):
            found.setdefault(slot.name, slot)
    if name == "receive_referral":
        found |= {n: _plain(room, n, h, needed=False) for n, h in get_type_hints(ClientFields).items()}
    return tuple(found.values())


@cache
def gestures() -> tuple[Gesture, ...]:
    """Every act, once for each form that does it and once without one."""
    found: list[Gesture] = []
    for room in sorted(each.name for each in iter_modules(casework.__path__)):
        if room in OF_THE_HOUSE:
            continue
        module = import_module(f"ips_desktop.casework.{room}")
        for name, act in sorted(vars(module).items()):
            if _is_act(name, act, module.__name__):
                forms = _forms_of(act)
                found += [Gesture(name, room, act, _slots(room, name, act, (each,)), each) for each in forms]
                if not forms:
                    found.append(Gesture(name, room, act, _slots(room, name, act, ())))
    return tuple(found)


def _is_act(name: str, act: object, module: str) -> bool:
    if not inspect.isfunction(act) or act.__module__ != module or name.startswith("_") or name in NOT_ACTS:
        return False
    first, *others = inspect.signature(act).parameters.values()
    return first.name == "desk" and all(p.kind is not inspect.Parameter.POSITIONAL_OR_KEYWORD for p in others)
