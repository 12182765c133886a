"""What the service is called, and where letters to it go: said once, by who leads."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from ips_desktop.casework.service import name_service
from ips_desktop.desk import Desk
from ips_desktop.documents.letters.heading import tells
from ips_desktop.questions.marks import Reason
from ips_desktop.questions.settings import service_begins
from ui.forms.spec import Ask, FormSpec, Part, Seen


def left_off(_desk: Desk, _service: UUID, answers: dict[str, Any]) -> Seen:
    """Said while it is typed: letters to employers leave an address off that tells what kind of service it is (papers §1)."""
    address = str(answers.get("address") or "")
    return (("address", Reason("settings.address_tells")),) if address and tells(address) else ()


NAME_SERVICE = FormSpec(
    name="name_service",
    record="service",
    act=name_service,
    about_as="service",
    parts=(Part(("name", "neutral_name", "address", Ask("nation", kind="choice"))),),
    begin=service_begins,
    edits=True,
    looks=left_off,
)
