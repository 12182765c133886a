"""What the service's own papers say, as frozen values: the leaflet about it, the questions about work. They name nobody served."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class LeafletSheet:
    """«About the service» (SS5.1b, FS19). `places`: where people met near here, by name; `back_name` is whom to ask for."""

    service_name: str
    phone: str
    made_by: str
    made_at: datetime
    email: str = ""
    adviser_name: str = ""
    adviser_phone: str = ""
    back_name: str = ""
    manager_name: str = ""
    places: tuple[str, ...] = ()
    language: str = "en"


@dataclass(frozen=True)
class QuestionnaireSheet:
    """Questions about work, to fill in by pen (FC1). `give_to` is whom the filled paper goes to."""

    service_name: str
    give_to: str
    phone: str
    made_by: str
    made_at: datetime
    language: str = "en"
