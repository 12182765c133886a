"""Is requirements.lock the lock of pyproject.toml? Asked without a network.

Every requirement of the project file must be met by a pinned, hashed line of the lock, and no line may name a host:
a lock that carries a registry's address works on one machine only. ``make lock`` writes the lock anew.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)")


def pins(lock: str) -> dict[str, set[str]]:
    """Answer the locked versions of each package, by its canonical name."""
    found: dict[str, set[str]] = {}
    for line in lock.splitlines():
        match = PIN.match(line)
        if match:
            found.setdefault(canonicalize_name(match[1]), set()).add(match[2])
    return found


def wanted(project: dict[str, Any]) -> list[Requirement]:
    """Answer every requirement of the project file: the product's, its extras', the developers'."""
    table = project["project"]
    lists: list[list[str]] = [
        table["dependencies"],
        *table.get("optional-dependencies", {}).values(),
        *project.get("dependency-groups", {}).values(),
    ]
    return [Requirement(line) for lines in lists for line in lines]


def faults() -> list[str]:
    """Answer what is wrong with the lock, one sentence each; empty when nothing is."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found = [f"line {n} names a host" for n, line in enumerate(lock.splitlines(), 1) if "://" in line]
    locked = pins(lock)
    for requirement in wanted(project):
        versions = locked.get(canonicalize_name(requirement.name), set())
        if not any(requirement.specifier.contains(version, prereleases=True) for version in versions):
            found.append(f"{requirement} is not met by the lock ({', '.join(sorted(versions)) or 'absent'})")
    entries = re.split(r"^(?=[A-Za-z0-9._-]+==)", lock, flags=re.MULTILINE)[1:]
    found += [f"{entry.split()[0]} has no hash" for entry in entries if "--hash=sha256:" not in entry]
    return found


if __name__ == "__main__":
    problems = faults()
    for problem in problems:
        sys.stderr.write(f"requirements.lock: {problem}\n")
    sys.exit(1 if problems else 0)
