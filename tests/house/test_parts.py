"""The parts the product is made of: licences that fit Apache-2.0, and a Qt binding that keeps its reference counts."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib import metadata

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.house.tree import ROOT

# Parts whose own metadata does not say a licence; read from the files they install.
READ_BY_HAND = {"sqlcipher3": "zlib"}
COPYLEFT = re.compile(r"\b(A?GPL)", re.IGNORECASE)
PARDONED = re.compile(r"\bLGPL", re.IGNORECASE)


def product_parts() -> dict[str, metadata.Distribution]:
    """Answer every installed distribution the product needs, with all that these need in turn."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    first: list[str] = [*project["dependencies"], *project["optional-dependencies"]["server"]]
    waiting = [(Requirement(line), "") for line in first]
    found: dict[str, metadata.Distribution] = {}
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        requirement, extra = waiting.pop()
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        name, extras = canonicalize_name(requirement.name), frozenset(requirement.extras)
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        found[name] = metadata.distribution(name)
        for line in found[name].requires or []:
            waiting += [(Requirement(line), wanted) for wanted in ("", *extras)]
    return found


def _said(part: metadata.Distribution, field: str) -> list[str]:
    return [str(line) for line in part.metadata.get_all(field) or []]


def licence_of(part: metadata.Distribution) -> str:
    """Answer what a distribution says of its licence, its choices joined by `or`."""
    short = [line.partition("\n")[0] for line in _said(part, "License")]
    named = [line.rpartition("::")[2].strip() for line in _said(part, "Classifier") if line.startswith("License ::")]
    whole = [*_said(part, "License-Expression"), *short, " or ".join(named)]
    return next((said for said in whole if said), READ_BY_HAND.get(canonicalize_name(part.name), ""))


def fits(licence: str) -> bool:
    """Answer whether at least one of the choices a licence gives is neither GPL nor AGPL."""
    choices = re.split(r"\s+or\s+", licence, flags=re.IGNORECASE)
    return bool(licence) and any(not COPYLEFT.search(PARDONED.sub("lesser", choice)) for choice in choices)


def test_no_part_of_the_product_is_gpl_or_agpl() -> None:
    parts = product_parts()
    assert {"pyside6-essentials", "sqlcipher3", "psycopg", "reportlab"} <= set(parts)
    wrong = {name: licence_of(part) for name, part in parts.items() if not fits(licence_of(part))}
    assert not wrong


@pytest.mark.parametrize(
    ("licence", "good"),
    [
        ("MIT", True),
        ("LGPL-3.0-only", True),
        ("LGPL-3.0-only OR GPL-2.0-only", True),
        ("GPL-2.0-or-later", False),
        ("AGPL-3.0-only", False),
        ("GNU General Public License v2 (GPLv2)", False),
        ("", False),
    ],
)
def test_a_licence_is_read_as_its_choices(licence: str, good: bool) -> None:
    assert fits(licence) is good


def test_qt_gives_back_every_reference_it_takes(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = (sys.getrefcount(None), sys.getrefcount(True))
    for n in range(5000):
        label.setText(str(n))
        label.setEnabled(True)
    after = (sys.getrefcount(None), sys.getrefcount(True))
    assert all(abs(b - a) < 200 for a, b in zip(after, before, strict=True)), (before, after)


def test_no_part_of_the_product_is_qt_addons_or_a_plaintext_keyring() -> None:
    assert not set(product_parts()) & {"pyside6", "pyside6-addons", "keyrings-alt"}
