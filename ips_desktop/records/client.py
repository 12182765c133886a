"""The person: who they are, how to reach them, and their wishes about being reached."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from ips_desktop.records.kinds import contact, day, flag, naming, reference
from ips_desktop.records.record import About, Record, prose, risk


class Client(Record, about=About("client")):
    """A person we work with (DESIGN §4). `same_as` points a duplicate at the record that goes on (decision 7)."""

    __tablename__ = "client"

    given_name: Mapped[str | None] = naming()
    family_name: Mapped[str | None] = naming()
    known_as: Mapped[str | None] = naming()
    pronouns: Mapped[str | None] = naming()
    born: Mapped[date | None] = day()
    nhs_number: Mapped[str | None] = contact()
    phone: Mapped[str | None] = contact()
    email: Mapped[str | None] = contact()
    language: Mapped[str | None] = naming()
    care_coordinator: Mapped[str | None] = naming()
    same_as: Mapped[UUID | None] = reference()
    address: Mapped[str | None] = contact()
    may_call: Mapped[bool | None] = flag()
    may_leave_message: Mapped[bool | None] = flag()
    may_text: Mapped[bool | None] = flag()
    may_email: Mapped[bool | None] = flag()
    may_write: Mapped[bool | None] = flag()
    may_visit: Mapped[bool | None] = flag()
    other_person: Mapped[str | None] = contact()
    reach = prose()
    meet_safely = risk()
    contact_words = prose()
