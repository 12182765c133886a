"""What there is to be seen, found in the tree itself: every page, every dialogue, every paper. A new one finds itself here."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from ui.frame.places import PAGES

ROOT = Path(__file__).parents[2]


def pages(ui: Path = ROOT / "ui") -> set[str]:
    """The feature of every page: each room of `ui` that has a `page.py`, and the room of each place the frame leads to."""
    return {path.parent.name for path in ui.glob("*/page.py")} | {where.split(".")[1] for where in PAGES.values()}


def dialogues(ui: Path = ROOT / "ui") -> set[str]:
    """Every class that stands over the window: subclasses of QDialog and QMessageBox, and rooms that open such a box."""
    return {name for path in sorted(ui.rglob("*.py")) for name in _boxes(ast.parse(path.read_text(encoding="utf-8")))}


def _boxes(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            bases = {ast.unparse(base) for base in node.bases}
            called = {ast.unparse(call.func) for call in ast.walk(node) if isinstance(call, ast.Call)}
            if bases & {"QDialog", "QMessageBox"} or called & {"QDialog", "QMessageBox"}:
                yield node.name


def papers(documents: Path = ROOT / "ips_desktop" / "documents") -> set[str]:
    """Every paper: each room of `documents` that has a `paper.py`."""
    return {path.parent.name for path in documents.glob("*/paper.py")}
