"""The small form that puts a row off: until when, and why when it is late."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from ips_desktop.casework.drafts import drop_draft
from ips_desktop.casework.putting_off import put_off
from ips_desktop.desk import Desk
from ips_desktop.questions.today import TodayRow
from resources.wordings import said
from ui.parts.fields import date_field, text_field
from ui.place import Place
from ui.small_form import SmallForm

PUT_OFF = "put_off"


def keep_put_off(desk: Desk, *, about: UUID, answers: dict[str, Any]) -> UUID:
    """Put it off; the draft goes with it. Refused as `put_off`."""
    kept = put_off(desk, **answers)
    drop_draft(desk, form=PUT_OFF, about=about)
    return kept


class PutOffForm(SmallForm):
    """Opened by Alt+S on a row: tomorrow stands there, or the day until which a reason holds; another is typed over it."""

    domain = "today"

    def __init__(self, page: Place, done: Callable[[UUID], object]) -> None:
        super().__init__(
            page,
            PUT_OFF,
            keep_put_off,
            done,
            date_field("until", said("today.put_off_until"), page.session.clock.today),
            text_field("reason", said("today.put_off_reason"), hint=said("today.put_off_reason_hint")),
        )
        self._today: Callable[[], date] = page.session.clock.today
        self.row: TodayRow | None = None

    def ask_row(self, row: TodayRow) -> None:
        """Ask until when this row is put off."""
        self.row = row
        self.ask(row.id, {"until": self._today() + timedelta(days=row.say_why or 1), "reason": ""})

    def answers(self) -> dict[str, Any]:
        """What was answered, with what is put off."""
        row = self.row
        if row is None or row.since is None:
            return {}
        about = {"client": row.client, "rule": row.rule, "since": row.since, "is_late": row.late_days > 0}
        return {**self.form.values(), **about}
