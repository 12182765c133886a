"""Every text field there is, found from the program itself: in the windows by walking them, in the records by their kinds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextBrowser, QTextEdit, QWidget

TEXT_KINDS = ("name", "line", "contact", "prose", "risk")
KEPT_BACK = ("restricted", "guarded", "paper", "aside")
"""Text that no search finds."""
MANIFEST = Path(__file__).resolve().parents[2] / "sync" / "protocol" / "manifest.json"


def text_fields(root: QWidget, page: str) -> dict[str, QWidget]:
    """Each widget below `root` in which words can be typed, by the page's name and its own."""
    kinds = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
    found: dict[str, QWidget] = {}
    for widget in (root, *root.findChildren(QWidget)):
        editable = isinstance(widget, QComboBox) and widget.isEditable()
        if not (editable or isinstance(widget, kinds)) or isinstance(widget, QTextBrowser):
            continue  # a browser only shows; a field that is closed for now is one all the same
        name = f"{page}.{_name(widget, root)}"
        while name in found:
            name += "'"
        found[name] = widget
    return found


def _name(widget: QWidget, root: QWidget) -> str:
    """The form field it stands in, else the attribute of the nearest ancestor that holds it, else its class."""
    from ui.parts.fields import Field

    chain = [widget]
    while chain[-1] is not root and isinstance(above := chain[-1].parent(), QWidget):
        chain.append(above)
    for above in chain:
        if isinstance(above, Field):
            return above.name
    for above in chain[1:]:
        for name, value in vars(above).items():
            if value is widget:
                return name.strip("_")
    return type(widget).__name__


def record_fields() -> Iterator[str]:
    """Each text field of the records, as "type.field", from the manifest."""
    types = json.loads(MANIFEST.read_text(encoding="utf-8"))["types"]
    for type_, about in sorted(types.items()):
        for name, kind in sorted(about["fields"].items()):
            if kind["kind"] in (*TEXT_KINDS, *KEPT_BACK):
                yield f"{type_}.{name}"
