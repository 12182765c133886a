"""Services written by hand, a few lines a case, as the folder that an export would be."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from ips_desktop.interchange.whole import columns
from tests.oracle.asked import Asked, asked
from tests.oracle.days import Period
from tests.oracle.lists import Lists
from tests.oracle.measures import MEASURES
from tests.oracle.reading import ABOUT_PERSON, ELSE, read

Row = dict[str, Any]


class ByHand:
    """Rows put down one by one; ids are small numbers in the order they were put down."""

    def __init__(self, folder: Path, today: str = "2026-11-30") -> None:
        self.folder, self.today = folder, date.fromisoformat(today)
        self.rows: dict[str, list[Row]] = defaultdict(list)
        self.adviser = self.put("staff", name="Ann")
        self.team = self.put("clinical_team", name="North")

    def put(self, type_: str, **fields: Any) -> str:
        """A row of a type; answers its id."""
        n = sum(map(len, self.rows.values())) + 1
        row: Row = {"id": str(UUID(int=n)), "held": "full", "seen": 0, **fields}
        row.setdefault("subject_id", row["id"])
        self.rows[type_].append(row)
        return row["id"]

    def person(self, **fields: Any) -> str:
        """Somebody."""
        return self.put("client", born="1990-06-15", **fields)

    def time(self, who: str, received: str, *, met: str | None = None, named: str | None = None, **fields: Any) -> str:
        """A time with us, accepted and said yes to on the day received, with the first meeting on `met`."""
        referral = self.put(
            "referral",
            subject_id=who,
            received_on=received,
            team_id=self.team,
            decision="accepted",
            decided_on=received,
        )
        self.put("named_adviser", subject_id=who, from_day=received, adviser_id=named or self.adviser)
        if met is not None:
            self.meeting(who, met)
        given = {
            "received_on": received,
            "yes_on": received,
            "accepted_on": received,
            "in_work_at_entry": "no",
        } | fields
        return self.put("spell", subject_id=who, referral_id=referral, **given)

    def meeting(self, who: str, on: str, attendance: str = "attended") -> str:
        """A meeting."""
        return self.put("meeting", subject_id=who, on=on, attendance=attendance, adviser_id=self.adviser)

    def job(
        self,
        who: str,
        start: str | None,
        end: str | None = None,
        *,
        hours: int | None = 1800,
        pay: int | None = 1500,
        **fields: Any,
    ) -> str:
        """A competitive job with four hours done, unless it is said otherwise. `hours`: minutes a week; `pay`: pence an hour."""
        given = {"start_on": start, "end_on": end, "four_hours": "done", "kind": "employed", "contract": "permanent"}
        given |= {"open_to_all": True, "integrated": True, "benefit_limited": "no"}
        job = self.put("job", subject_id=who, **(given | fields))
        self.put("job_terms", subject_id=who, job_id=job, from_day=start, minutes_week=hours, pay=pay, pay_per="hour")
        return job

    def check(self, who: str, job: str, on: str, in_work: str = "yes") -> str:
        """A look at a job."""
        return self.put("job_check", subject_id=who, job_id=job, on=on, in_work=in_work)

    def paid(self, who: str, job: str, on: str, minutes: int, *, week: bool = False) -> str:
        """Hours paid on a day, or in the week that ends on it."""
        return self.put("paid_hours", subject_id=who, job_id=job, on=on, minutes=minutes, whole_week=week)

    def set_right(self, type_: str, id_: str, **fields: Any) -> None:
        """Change a row put down before."""
        next(row for row in self.rows[type_] if row["id"] == id_).update(fields)

    def asked(self, first: str, last: str) -> Asked:
        """The service over a period, read from the files."""
        self.folder.mkdir(exist_ok=True)
        for type_ in ("client", *ABOUT_PERSON, *ELSE):
            names = list(columns(type_))
            with (self.folder / f"{type_}.csv").open("w", encoding="utf-8", newline="") as file:
                pen = csv.DictWriter(file, names)
                pen.writeheader()
                pen.writerows({name: _cell(value) for name, value in row.items()} for row in self.rows[type_])
        return asked(read(self.folder, self.today), Period(date.fromisoformat(first), date.fromisoformat(last)))

    def of(self, measure: str, first: str, last: str, *, scope: str = "service", row: str = "") -> Lists:
        """The four lists of an indicator, or of a row under it."""
        figure = MEASURES[measure](self.asked(first, last))
        return (figure.rows[row] if row else figure).of(scope)


def _cell(value: object) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def on(day: str, later: int) -> str:
    """So many days later."""
    return (date.fromisoformat(day) + timedelta(days=later)).isoformat()
