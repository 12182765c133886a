"""What the server's tests are given: a small manifest, a clock, laptops, changes in few words."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from sync.protocol import manifest, proof
from sync.protocol.messages import Act, Answer, Change, Cursor, EnrolAsk, FieldEdit, Grant, Outcome, Round, Value
from sync.server.identity import Who
from sync.server.service import Service

START = 1_795_000_000_000_000  # 2026-11-18 UTC
EVERYBODY = ["adviser", "supervisor", "manager", "administrator"]


def field(level: str = "full", merge: str = "later") -> dict[str, Any]:
    """A field of the hand-made manifest."""
    return {"kind": "name", "merge": merge, "level": level}


def kind(
    subject: str, fields: Mapping[str, Any], *, create: Sequence[str], edit: Sequence[str] | None = None, **more: Any
) -> dict[str, Any]:
    """A record type of the hand-made manifest."""
    may = {"create": list(create), "edit": list(create if edit is None else edit)}
    return {"subject": subject, "fields": dict(fields), "may": may, "made_by": "people", **more}


CARE = ["adviser", "supervisor"]
RAW: dict[str, Any] = {
    "proto": 1,
    "subjects": {
        "client": {"open": None, "restricted": CARE},
        "team": {"open": "full"},
        "staff": {"open": "headline"},
        "service": {"open": "full"},
    },
    "types": {
        "client": kind(
            "client",
            {"name": field("headline"), "phone": field(), "risk": field("restricted")},
            create=CARE,
            edit=[*CARE, "manager"],
        ),
        "meeting": kind("client", {"on": field("headline"), "note": field(merge="words")}, create=CARE),
        "plan": kind(
            "client",
            {"goal": field(), "seal": field("headline", "once"), "state": field("headline")},
            create=CARE,
            sealed_by="seal",
            after_seal=["state"],
        ),
        "plan_step": kind(
            "client",
            {"plan_id": field("headline"), "what": field(), "done_on": field("headline")},
            create=CARE,
            parent="plan_id",
            after_seal=["done_on"],
        ),
        "named_adviser": kind(
            "client",
            {"adviser_id": field("headline"), "from_day": field("headline"), "why": field()},
            create=[*CARE, "manager", "administrator"],
            grant={"principal": "adviser_id", "from": "from_day", "until": None, "level": "full", "history": True},
        ),
        "cover": kind(
            "client",
            {"by": field("headline"), "begins": field("headline"), "ends": field("headline")},
            create=CARE,
            grant={"principal": "by", "from": "begins", "until": "ends", "level": "full", "history": False},
        ),
        "conflict": kind(
            "client",
            {"state": field("headline"), "mine": field(), "restricted_mine": field("restricted")},
            create=EVERYBODY,
        ),
        "set_aside": kind(
            "client",
            {
                "at": field("headline"),
                "state": field("headline"),
                "reason": field("headline"),
                "contents": field(),
                "restricted_contents": field("restricted"),
            },
            create=[],
            edit=EVERYBODY,
        )
        | {"made_by": "server"},
        "laptop": kind(
            "staff",
            {"person": field("headline"), "last_heard": field("headline"), "unsent": field("headline")},
            create=[],
        )
        | {"made_by": "server"},
        "staff": kind(
            "staff", {"name": field("headline"), "role": field("headline"), "phone": field()}, create=EVERYBODY[1:]
        ),
        "clinical_team": kind("team", {"name": field("headline")}, create=EVERYBODY[1:]),
        "venue": kind("service", {"name": field("headline"), "access": field()}, create=EVERYBODY),
        "service": kind("service", {"name": field("headline")}, create=EVERYBODY[1:]),
    },
}
MANIFEST = manifest.read(RAW)


class Time:
    """A clock the test sets, in microseconds."""

    def __init__(self) -> None:
        self.at = START

    def __call__(self) -> int:
        return self.at

    def forward(self, *, minutes: float = 0, days: float = 0) -> None:
        """Let time pass."""
        self.at += int((minutes * 60 + days * 86_400) * 1_000_000)


def new_id() -> bytes:
    """Sixteen fresh bytes."""
    return secrets.token_bytes(16)


def change(
    type_name: str,
    subject: bytes,
    fields: Mapping[str, Value],
    *,
    record: bytes | None = None,
    create: bool = False,
    base: int = 0,
    after: bytes | None = None,
    op: bytes | None = None,
    at: int = START,
) -> Change:
    """A change; every field from the same base."""
    edits = [FieldEdit(name, value, base, after) for name, value in fields.items()]
    return Change(op or new_id(), type_name, record or new_id(), subject, create, at, edits)


def act(*changes: Change, atomic: bool = False) -> Act:
    """An act of these changes."""
    return Act(new_id(), "act", atomic, list(changes))


def receive(subject: bytes, adviser: bytes | None = None, *, name: str = "Alex", from_day: str = "2026-01-01") -> Act:
    """A person arrives, and an adviser is named."""
    changes = [change("client", subject, {"name": name, "phone": "0113"}, record=subject, create=True)]
    if adviser is not None:
        changes.append(change("named_adviser", subject, {"adviser_id": adviser, "from_day": from_day}, create=True))
    return act(*changes)


class Laptop:
    """A laptop as the server's rounds see it: proven already, cursor kept, what it holds gathered."""

    def __init__(self, service: Service, person: bytes) -> None:
        self.service = service
        self.private = secrets.token_bytes(32)
        ask = EnrolAsk(service.new_code(person), proof.public_half(self.private), new_id())
        self.bundle = service.identity.enrol(ask)
        self.person = person
        self.cursor = Cursor()
        self.timeline = self.bundle.timeline
        self.held: dict[bytes, dict[str, Value]] = {}
        self.grants: dict[bytes, Grant] = {}

    @property
    def who(self) -> Who:
        """The proven laptop."""
        return Who(self.person, self.bundle.role, self.bundle.device)

    def round(self, *acts: Act, **more: Any) -> Answer:
        """One round, applied to what is held."""
        answer = self.service.rounds.take(self.who, Round(1, self.timeline, self.cursor, acts=list(acts), **more))
        self.apply(answer)
        return answer

    def outcomes(self, *acts: Act) -> list[Outcome]:
        """One round's outcomes."""
        return self.round(*acts).outcomes

    def pull(self) -> list[Answer]:
        """Rounds until there is no more."""
        answers = [self.round()]
        while answers[-1].more:
            answers.append(self.round())
        return answers

    def apply(self, answer: Answer) -> None:
        """Keep records, grants and cursor as a laptop does."""
        for gone in answer.gone:
            self.grants.pop(gone.subject, None)
            self.held = {each: fields for each, fields in self.held.items() if fields["subject"] != gone.subject}
        for grant in answer.grants:
            self.grants[grant.subject] = grant
        for state in answer.records:
            self.held[state.record] = {**state.fields, "type": state.type, "subject": state.subject}
        self.cursor = answer.cursor

    def of(self, subject: bytes, type_name: str) -> list[dict[str, Value]]:
        """What is held of a subject, of one type."""
        return [f for f in self.held.values() if f["subject"] == subject and f["type"] == type_name]


class Team:
    """The people of most tests."""

    def __init__(self, service: Service) -> None:
        self.service = service
        people = service.people
        self.supervisor = people.add("Sue", "supervisor")
        self.sam = people.add("Sam", "adviser", self.supervisor)
        self.kim = people.add("Kim", "adviser", self.supervisor)
        self.manager = people.add("Max", "manager")
        self.other_supervisor = people.add("Oz", "supervisor")
        self.stranger = people.add("Eve", "adviser", self.other_supervisor)

    def laptop(self, person: bytes) -> Laptop:
        """An enrolled laptop of one of them."""
        return Laptop(self.service, person)
