"""Plan together: the draft, the version in force and those before; and what the paper says of one (SS1, SS4.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from ips_desktop.questions.marks import Step

PROSE = (
    "goal", "why", "bring", "worked_when", "helps", "who_may_know", "unwell_signs", "unwell_helps", "unwell_call", "support",
    "training", "benefits",
)  # fmt: skip
"""The plan's texts, in the order of the page; `keep_plan` takes them by these names."""


@dataclass(frozen=True)
class SignatureView:
    """One signer's row. `role`: `SignerRole`, `how`: `SignatureHow` as text; `strokes`: the drawn signature, packed."""

    id: UUID
    role: str
    signer: str
    how: str
    on: date | None
    signed_at: int | None
    strokes: bytes | None
    reason: str


@dataclass(frozen=True)
class PlanVersion:
    """One version, whole. `texts` holds the fields named in `PROSE`; `grade` is the reading grade of what was written so far.

    `sealed`: signed; it never changes, the next version does.
    """

    id: UUID
    label: str
    number: int
    state: str
    kind: str
    hours: str
    by_when: str
    texts: Mapping[str, str]
    steps: tuple[Step, ...]
    signatures: tuple[SignatureView, ...]
    agreed_on: date | None
    signed_on: date | None
    review_on: date | None
    copy: str
    copy_on: date | None
    sealed: bool
    grade: float
    withheld: bool = False


@dataclass(frozen=True)
class VersionLine:
    """A version in the list of versions, newest first."""

    id: UUID
    label: str
    state: str
    on: date | None


@dataclass(frozen=True)
class PlanPage:
    """The page. `draft` is what can be written in; `current` the version in force; `next_label` what a new one would be called.

    `wants`: the profile's own words, for a first plan. `may_edit`: this member of staff may write here.
    `draft_words`: what was typed and not yet kept.
    """

    client: UUID
    name: str
    short: str
    first: str
    adviser_name: str
    adviser_first: str
    who_choices: tuple[str, ...]
    draft: PlanVersion | None
    current: PlanVersion | None
    versions: tuple[VersionLine, ...]
    next_label: str
    wants: str
    may_edit: bool
    draft_words: Mapping[str, Any] | None = None
    withheld: bool = False
