"""Words being typed: kept in the encrypted store on this laptop, never sent, whatever their state (decision 17)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from ips_desktop.desk import Desk


def keep_draft(desk: Desk, *, form: str, about: UUID, values: Mapping[str, Any]) -> None:
    """Keep what stands in a form about a record. Nothing is checked: half a sentence is kept as half a sentence."""
    desk.drafts.keep(form, about, values)


def drop_draft(desk: Desk, *, form: str, about: UUID) -> None:
    """Let the words go: the person said so, or the act they were for is done."""
    desk.drafts.drop(form, about)


def with_draft(act: Callable[..., Any], form: str, about_as: str) -> Callable[..., Any]:
    """The act, and in the same transaction the draft of the form it was typed in goes. The change is known by the act's name.

    Called with `about=` (handed on as `about_as`) and `answers=`. Refused as the act refuses; the draft is kept then.
    """

    def keeps(desk: Desk, *, about: UUID, answers: Mapping[str, Any]) -> Any:
        result = act(desk, **{about_as: about}, **answers)
        desk.drafts.drop(form, about)
        return result

    keeps.__name__ = act.__name__
    return keeps
