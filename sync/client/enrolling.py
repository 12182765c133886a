"""Joining from beginning to end: redeem the code, then make key slots and store with what it brought (decision 35)."""

from __future__ import annotations

from uuid import UUID

from ips_desktop.enrolment import Enrolment
from ips_desktop.practice import Practice
from ips_desktop.terms.troubles import Trouble
from ips_desktop.terms.words import Role
from sync.client.enrol import Joined, NotJoined, join


def enrol(practice: Practice, address: str, code: str, passphrase: str) -> Enrolment:
    """Redeem a code and make this home's store under the passphrase. Blocking: for the network lane and command lines.

    Raises Trouble with a code of the catalogue `sync` when joining comes to nothing, and what `Practice.begin` refuses.
    """
    practice.prove(passphrase).result()  # a code is good for once: it is not spent on a laptop that could keep nothing
    install = practice.clock.new_id()
    try:
        joined = join(address, code, install.bytes)
    except NotJoined as refused:
        raise Trouble(refused.code) from None
    enrolment = enrolment_of(joined, install)
    practice.begin(enrolment, passphrase, joined.signing_key).result()
    return enrolment


def enrolment_of(joined: Joined, install: UUID) -> Enrolment:
    """What a redeemed code brought, as the practice keeps it."""
    bundle = joined.bundle
    return Enrolment(
        service=UUID(bytes=bundle.service),
        service_name=bundle.service_name,
        person=UUID(bytes=bundle.person),
        person_name=bundle.person_name,
        role=Role(bundle.role),
        install=install,
        device=UUID(bytes=bundle.device),
        server_url=joined.url,
        ca_pem=bundle.ca_pem,
        recovery_public=bundle.recovery_public,
        timeline=bundle.timeline,
    )
