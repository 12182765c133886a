"""Every paper set by `parts.printing`, with its sample sheets, for tests and for looking."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from ips_desktop.documents.about_us.paper import leaflet
from ips_desktop.documents.information.employers import employers_copy
from ips_desktop.documents.information.paper import information_paper
from ips_desktop.documents.money.paper import money_paper
from ips_desktop.documents.parts.printing import Paper
from ips_desktop.documents.profile.paper import profile_paper
from ips_desktop.documents.questionnaire.paper import questionnaire
from ips_desktop.documents.search_plan.paper import search_paper
from ips_desktop.documents.support.paper import support_paper
from tests.documents.about_us import sample as about_us
from tests.documents.information import sample as information
from tests.documents.money import sample as money
from tests.documents.profile import sample as profile
from tests.documents.questionnaire import sample as questions
from tests.documents.search_plan import sample as search_plan
from tests.documents.support import sample as support


@dataclass(frozen=True)
class Kind:
    """One kind of paper: its maker, its samples, and the domain of its words."""

    make: Callable[[Any], Paper]
    sheets: Mapping[str, Any]
    domain: str


KINDS = {
    "profile": Kind(profile_paper, profile.SHEETS, "paper_profile"),
    "search_plan": Kind(search_paper, search_plan.SHEETS, "paper_search"),
    "information": Kind(information_paper, information.SHEETS, "paper_information"),
    "employers": Kind(employers_copy, information.EMPLOYERS_SHEETS, "paper_employer"),
    "money": Kind(money_paper, money.SHEETS, "paper_money"),
    "support": Kind(support_paper, support.SHEETS, "paper_support"),
    "about_us": Kind(leaflet, about_us.SHEETS, "paper_leaflet"),
    "questionnaire": Kind(questionnaire, questions.SHEETS, "paper_questions"),
}
CASES = [(kind, name) for kind, found in KINDS.items() for name in found.sheets]
# What stands in a sheet and is never printed as it is: codes, and what is for our own eyes.
CODES = {
    "language",
    "approach",
    "stage",
    "decision",
    "speaks",
    "form",
    "need",
    "role",
    "how",
    "copy",
    "others",
    "version",
}
UNSAID = {"made_by", "adviser_first", "preferred_name", "service_name", "strokes"}


def texts(sheet: Any) -> Iterator[str]:
    """Every text that a sheet holds, at any depth, that must be read on the paper."""
    for field in fields(sheet):
        if field.name in CODES | UNSAID:
            continue
        yield from _texts(getattr(sheet, field.name))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:  # pyright: ignore[reportUnknownVariableType]
            yield from _texts(item)
    elif is_dataclass(value) and not isinstance(value, type):
        yield from texts(value)
