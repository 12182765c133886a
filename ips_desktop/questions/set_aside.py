"""The contents of a change that the server set aside, as lines that people read (decision 31)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, cast
from uuid import UUID

from ips_desktop.questions.shown import field_name, shown_value


def lines_of(type_: str, contents: str, people: Mapping[UUID, str]) -> list[str]:
    """One line a field, "note: …"; contents that are no map stand as they are."""
    try:
        read: Any = json.loads(contents) if contents else {}
    except ValueError:
        return [contents]
    if not isinstance(read, dict):
        return [contents]
    fields = cast("dict[str, Any]", read)
    return [
        f"{field_name(type_, n)}: {_text(type_, n, v, people)}"
        for n, v in sorted(fields.items())
        if v not in (None, "")
    ]


def _text(type_: str, field: str, value: Any, people: Mapping[UUID, str]) -> str:
    if isinstance(value, dict):
        return shown_value(type_, field, str(cast("dict[str, Any]", value).get("hex", "")), people)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return shown_value(type_, field, str(value), people)
