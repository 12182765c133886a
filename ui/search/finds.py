"""What was found, as it is shown, read aloud and opened; and the list below the field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ips_desktop.questions.search import Found, SearchRow
from resources.wordings import days, said
from ui.models import Column, RowsModel
from ui.parts.card_list import CardList
from ui.parts.lines import Line, LineDelegate
from ui.place import Going
from ui.search.ways import Way

ICONS = {"person": "user", "meeting": "message-circle", "plan": "file-text", "plan_step": "file-text", "profile": "user-circle",
         "addendum": "pencil", "referral": "user-plus", "attempt": "phone-outgoing", "venue": "building-store",
         "employer": "building-store", "employer_note": "building-store", "employer_contact": "building-store",
         "employer_person": "building-store", "lead": "briefcase", "job": "briefcase", "application": "search",
         "meeting_group": "users-group", "other_duty": "clock", "joint_working": "heart-handshake"}  # fmt: skip
NAMES = ("person", "employer")
QUALITY = ("unit_meeting", "training", "law_notice", "policy", "policy_version", "involvement", "awareness_event", "governance_event",
           "commissioner_request", "other_role")  # fmt: skip
OWN_PAGES = {"meeting_group": "group_meeting", "other_duty": "directory", "organisation": "directory",
             "joint_working": "joint_working", **dict.fromkeys(QUALITY, "quality")}  # fmt: skip
"""Where a find leads that is about nobody and no employer."""

Row = SearchRow | Way


def line(row: Row) -> Line:
    """A find in one line: whose, and the words around; a way in its own words."""
    if isinstance(row, Way):
        return Line(text=row.extract, strong=row.name, icon=row.icon, excerpt=True)
    if row.kind == "nothing":
        return Line(text=row.name, icon="info-circle")
    if row.kind in NAMES:
        return Line(text=row.extract, strong=row.name, icon=ICONS[row.kind], excerpt=True)
    return Line(
        text=row.extract,
        strong=row.name,
        icon=ICONS.get(row.kind, "file-text"),
        date=days.day(row.on) if row.on else "",
        excerpt=True,
    )


def spoken(row: Row) -> str:
    """A find in one sentence: what it is, whose, and the words around."""
    kind, after = said(f"search.kind.{row.kind}"), row.extract
    if isinstance(row, Way):
        return f"{kind}: {', '.join(part for part in (row.name, after) if part)}."
    return f"{kind}: {row.name}. {after}".strip()


def going_to(row: Row | None) -> Going | None:
    """Where a find leads; None for what has no page of its own."""
    if isinstance(row, Way):
        return row.going
    if row is not None and row.kind in OWN_PAGES:
        return Going(OWN_PAGES[row.kind], row.id if row.kind == "meeting_group" else None)
    if row is not None and row.team is not None:
        return Going("clinical_team", row.team)
    if row is None or row.client is None:
        return Going("employers", row.employer) if row is not None and row.employer is not None else None
    return Going("person", row.client, {} if row.kind == "person" else {"entry": row.id})


def grouped(found: Found, ways: Sequence[Way]) -> list[Row]:
    """People first, then what can be done and where one can go, then employers, then the words of notes and plans."""
    people = [row for row in found.rows if row.kind == "person"]
    return [*people, *ways, *(row for row in found.rows if row.kind != "person")]


class Finds(QFrame):
    """The list below the field; a child of the window, so that it locks and goes with it."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.setObjectName("panel")
        self.model: RowsModel[Row] = RowsModel(
            [Column(said("search.finds"), lambda r: f"{r.name} {r.extract}".strip())],
            sentence=spoken,
        )
        self.list = CardList(self.model, LineDelegate(line, date_width=76, chevron=False), name=said("search.finds"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.list)
        self.hide()
