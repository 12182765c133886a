"""SOC 2020 (what people do) and SIC 2007 (what their employer does), as published, with the everyday words people type for them.

Both are the Office for National Statistics' (Open Government Licence v3.0, notice beside the files). `everyday.toml` is our own: what
an adviser writes ("pub", "charity shop", "picker packer") and the group it belongs to. Nothing in here decides; finding is
`ips_desktop.rules.occupations`.
"""

from __future__ import annotations

import csv
import io
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Group:
    """A group of a classification: its code, its title, the names found under it, and the level it stands at.

    SOC levels: "major", "sub-major", "minor", "unit". SIC levels: "section", "division", "group".
    """

    code: str
    level: str
    title: str
    names: tuple[str, ...] = ()
    section: str = ""


def _rows(name: str) -> list[dict[str, str]]:
    text = (files(__name__) / name).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


@cache
def everyday(scheme: str) -> dict[str, tuple[str, ...]]:
    """What people type, by code. `scheme`: "soc" or "sic"."""
    held = tomllib.loads((files(__name__) / "everyday.toml").read_text(encoding="utf-8"))[scheme]
    return {code: tuple(names) for code, names in held.items()}


@cache
def soc2020() -> tuple[Group, ...]:
    """All groups of SOC 2020 in code order; unit groups with their related job titles and our everyday words."""
    own = everyday("soc")
    return tuple(
        Group(
            row["code"],
            row["level"],
            row["title"],
            (
                *(name.strip() for name in row["related_job_titles"].split("|") if name.strip()),
                *own.get(row["code"], ()),
            ),
        )
        for row in _rows("soc2020.csv")
    )


@cache
def sic2007() -> tuple[Group, ...]:
    """All sections, divisions and groups of SIC 2007, with our everyday words."""
    own = everyday("sic")
    return tuple(
        Group(row["code"], row["level"], row["title"], own.get(row["code"], ()), row["section"])
        for row in _rows("sic2007.csv")
    )
