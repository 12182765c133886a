"""What both ends must agree on, turned out of the tables: `python -m ips_desktop.records.manifest` writes it.

The committed `sync/protocol/manifest.json` is compared with this in a test; the server and the sync client read only that file.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from ips_desktop.records import TYPES, Record, kinds_of
from ips_desktop.records.kinds import Level
from ips_desktop.records.record import DEEP, Subject

OPEN: dict[Subject, Level | None] = {
    "client": None,
    "employer": Level.FULL,
    "team": Level.FULL,
    "staff": Level.HEADLINE,
    "service": Level.FULL,
}


def manifest() -> dict[str, Any]:
    """Record types, fields, merge classes, levels, who may write, grant sources and seals, as plain JSON values."""
    subjects = {
        kind: {"open": level and str(level), "restricted": [str(role) for role in DEEP.get(kind, ())]}
        for kind, level in OPEN.items()
    }
    return {"proto": 1, "subjects": subjects, "types": {n: _type(t) for n, t in sorted(TYPES.items())}}


def _type(record: type[Record]) -> dict[str, Any]:
    about = record.about
    grant = about.grant
    return {
        "subject": about.subject,
        "atomic": about.atomic,
        "made_by": about.made_by,
        "may": {"create": [str(r) for r in about.create], "edit": [str(r) for r in about.edit]},
        "grant": None
        if grant is None
        else {
            "principal": grant.principal,
            "from": grant.from_,
            "until": grant.until,
            "level": grant.level,
            "history": grant.history,
        },
        "sealed_by": about.sealed_by,
        "parent": about.parent,
        "after_seal": list(about.after_seal),
        "fields": {
            name: {"kind": k.name, "merge": str(k.merge), "level": str(k.level), "search": k.search, "beside": k.beside}
            for name, k in kinds_of(record).items()
        },
    }


def text() -> str:
    """The manifest as it is committed: sorted, indented, one newline at the end."""
    return json.dumps(manifest(), indent=1, sort_keys=True, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(text())
