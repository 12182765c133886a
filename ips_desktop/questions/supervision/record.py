"""One supervision for the page where both sign: its paper, who signs, and whether that may still be (SS9.4)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from ips_desktop.desk import Desk
from ips_desktop.questions.plan import SignatureView
from ips_desktop.questions.supervision.kept import signatures_of
from ips_desktop.questions.supervision.sheet import supervision_sheet
from ips_desktop.questions.supervision_sheet import SupervisionSheet
from ips_desktop.questions.texts import word
from ips_desktop.records import Supervision
from resources.wordings import days


@dataclass(frozen=True)
class RecordView:
    """`may_sign`: nobody signed yet, and whoever leads is at the laptop. `day`: in words."""

    id: UUID
    sheet: SupervisionSheet
    adviser: str
    supervisor: str
    day: str
    signatures: tuple[SignatureView, ...]
    may_sign: bool


def record_view(desk: Desk, supervision: UUID) -> RecordView:
    """Refused as `supervision_sheet`."""
    sheet, found = supervision_sheet(desk, supervision), desk.find(Supervision, supervision)
    signatures = tuple(
        SignatureView(
            row.id, word(row.role), row.signer or "", word(row.how), row.on, row.signed_at, row.drawn, row.reason or ""
        )
        for row in signatures_of(desk, supervision)
    )
    day = days.day_of_year(found.on) if found.on is not None else ""
    may = found.seal is None and found.subject_id != desk.me.id
    return RecordView(supervision, sheet, sheet.adviser_name, sheet.supervisor_name, day, signatures, may)
