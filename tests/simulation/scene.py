"""The stage of a history: a small manifest with every merge class, and the people and subjects that are there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ips_desktop.store.parcels import Value
from sync.protocol.manifest import Manifest, read
from sync.server.grants import Principal

BOTH = ["adviser", "supervisor"]
ALL = [*BOTH, "manager"]


def _field(merge: str, level: str) -> dict[str, Any]:
    return {"kind": merge, "merge": merge, "level": level}


def _type(subject: str, fields: dict[str, dict[str, Any]], **more: Any) -> dict[str, Any]:
    return {
        "subject": subject,
        "atomic": False,
        "made_by": "people",
        "fields": fields,
        "may": {"create": BOTH, "edit": BOTH},
    } | more


def _named(*names: str, merge: str = "later", level: str = "headline") -> dict[str, dict[str, Any]]:
    return {name: _field(merge, level) for name in names}


def manifest() -> Manifest:
    """Types with prose, scalars, risk, elements, a history of holders, cover by dates, a seal, words that only some roles
    may have (and managers may try to write); two server-side types.
    """
    holder = {"principal": "holder", "from": "from_day", "until": None, "level": "full", "history": True}
    cover = {"principal": "holder", "from": "from_day", "until": "until_day", "level": "full", "history": False}
    return read(
        {
            "proto": 1,
            "subjects": {
                "client": {"open": None, "restricted": BOTH},
                "service": {"open": "full"},
                "staff": {"open": None, "restricted": BOTH},
            },
            "types": {
                "client": _type(
                    "client",
                    _named("score", "stage") | {"note": _field("words", "full"), "risk": _field("cautious", "full")},
                ),
                "profile": _type(
                    "client",
                    {"secret": _field("words", "restricted"), "note": _field("words", "full")},
                    may={"create": BOTH, "edit": ALL},
                ),
                "meeting": _type("client", _named("outcome") | {"note": _field("words", "full")}),
                "preference": _type("client", {"present": _field("element", "headline")} | _named("why")),
                "plan": _type(
                    "client", {"goal": _field("words", "full"), "seal": _field("once", "headline")}, sealed_by="seal"
                ),
                "goal": _type("client", _named("plan_id") | {"note": _field("words", "full")}, parent="plan_id"),
                "holder": _type("client", _named("holder", "from_day", "why"), atomic=True, grant=holder),
                "cover": _type("client", _named("holder", "from_day", "until_day"), grant=cover),
                "notice": _type("service", _named("colour") | {"note": _field("words", "full")}),
                "conflict": _type(
                    "client",
                    _named("record_id", "field", "kind")
                    | _named("base", "mine", "theirs", level="full")
                    | _named("restricted_base", "restricted_mine", "restricted_theirs", level="restricted"),
                    may={"create": ALL, "edit": ALL},
                ),
                "set_aside": _type(
                    "client",
                    _named("reason", "type")
                    | _named("contents", level="full")
                    | _named("restricted_contents", level="restricted"),
                    made_by="server",
                ),
            },
        }
    )


MANIFEST = manifest()


@dataclass(frozen=True)
class Scene:
    """Which manifest is played on, and how the types and fields of a history are called in it."""

    manifest: Manifest
    kinds: Mapping[str, str] = field(default_factory=dict[str, str])
    fields: Mapping[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    covers: bool = True
    texts_only: bool = False

    def sent(self, kind: str, values: Mapping[str, Value]) -> tuple[str, dict[str, Value]]:
        """A type and its values as the manifest calls them."""
        return self.kinds.get(kind, kind), {self.fields.get((kind, name), name): v for name, v in values.items()}

    def shows(self, kind: str, field: str, level: str) -> bool:
        """Whether a record held at this level has the field: nobody edits what is withheld (`Capture`)."""
        sent, (name, *_) = self.sent(kind, {field: None})
        return self.manifest.shows(sent, name, level)

    def played(self, kind: str, values: Mapping[str, Value]) -> tuple[str, dict[str, Value]]:
        """A type and its values as the history calls them."""
        own = next((mine for mine, theirs in self.kinds.items() if theirs == kind), kind)
        names = {theirs: mine for (each, mine), theirs in self.fields.items() if each == own}
        return own, {names.get(name, name): value for name, value in values.items()}


SMALL = Scene(MANIFEST)
SERVICE = b"service.........".ljust(16, b".")
ADA, BEN, SUE, MAX = (name.ljust(16, b".") for name in (b"ada", b"ben", b"sue", b"max"))
PEOPLE = {
    ADA: Principal(ADA, "adviser", SUE),
    BEN: Principal(BEN, "adviser", SUE),
    SUE: Principal(SUE, "supervisor"),
    MAX: Principal(MAX, "manager"),
}
CASTS = ([ADA, BEN], [ADA, BEN], [ADA, BEN, SUE], [ADA, ADA, BEN], [ADA, ADA], [ADA, SUE], [ADA, MAX], [BEN, SUE, MAX])
PROSE = frozenset({"note", "goal", "secret"})
