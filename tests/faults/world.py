"""A small service for things to happen to: an adviser with two laptops, her supervisor, a few people with profile and signed plan.

Everything real: SQLCipher with `synchronous=FULL`, the keyring service found in the environment, PostgreSQL with fsync on.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from ips_desktop.casework.plan import SignatureInput, StepInput, agree_plan, keep_plan, sign_plan, start_plan
from ips_desktop.casework.profile import begin_profile, keep_profile
from ips_desktop.casework.referral import decide_referral, receive_referral
from ips_desktop.lanes import InlineLanes
from ips_desktop.practice import MADE_UP, Practice
from ips_desktop.terms.words import ReferralDecision, ReferralSource, SignatureHow, SignerRole
from ips_desktop.vault import FLOOR, Vault
from sync.client.enrolling import enrol
from sync.client.exchanger import Exchanger
from sync.protocol.authority import fingerprint
from sync.server.service import Service, init_service, stop_database
from sync.server.serving import serving
from tests.homes import PASSPHRASE
from ui.demonstration.service import free_port

PEOPLE = (("Amina", "Birch"), ("Bao", "Nguyễn"), ("Cara", "O'Brien"))
GOAL = "Work in a plant nursery, mornings first."


@dataclass
class World:
    """Where it all stands. `server_port` is the server's; laptops were told `port`, which may lead through a wire."""

    out: Path
    port: int
    server_port: int
    adviser: bytes = b""
    supervisor: bytes = b""
    people: list[UUID] = field(default_factory=list[UUID])

    @property
    def server(self) -> Path:
        """The server's home."""
        return self.out / "server"

    def home(self, laptop: str) -> Path:
        """The folder of a laptop: `adviser`, `second`, `supervisor`."""
        return self.out / "homes" / laptop

    @property
    def passphrase(self) -> Path:
        """The file with every laptop's passphrase."""
        return self.out / "passphrase.txt"

    def whose(self, laptop: str) -> bytes:
        """The person a laptop belongs to."""
        return self.supervisor if laptop == "supervisor" else self.adviser


@contextmanager
def built_world(out: Path, *, through: Callable[[int], int] = lambda port: port) -> Generator[World]:
    """Make the service, join the laptops, take on the people; nothing runs but the database, which is stopped at the end.

    `through`: told the server's port, gives the port that laptops are to reach it by.
    """
    server_port = free_port()
    world = World(out, through(server_port), server_port)
    out.mkdir(parents=True, exist_ok=True)
    world.passphrase.write_text(PASSPHRASE + "\n", encoding="utf-8")
    init_service(world.server, name="North Employment Service")
    try:
        with serving(world.server, port=server_port) as (_, service), ExitStack() as closing:
            world.supervisor = service.people.add("Sue Quill", "supervisor")
            world.adviser = service.people.add("Ann Adviser", "adviser", world.supervisor)
            laptops = [_join(world, service, name, closing) for name in ("adviser", "second", "supervisor")]
            for given, family in PEOPLE:
                world.people.append(_take_on(laptops[0], given, family))
            for exchanger in laptops:
                exchanger.now()
        yield world
    finally:
        stop_database(world.server)


def _join(world: World, service: Service, name: str, closing: ExitStack) -> Exchanger:
    home = world.home(name)
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    (home / MADE_UP).write_text("Made-up people.\n", encoding="utf-8")
    practice = Practice(home, vault=Vault(home, cost=FLOOR, label=f" {MADE_UP}"), lanes=InlineLanes())
    address = f"https://127.0.0.1:{world.port}#{fingerprint(service.home.ca_pem())}"
    enrol(practice, address, service.new_code(world.whose(name)), PASSPHRASE)
    practice.unlock(PASSPHRASE).result()
    closing.callback(lambda: practice.lock().result())
    exchanger = Exchanger(practice)
    closing.callback(exchanger.stop)
    exchanger.start()
    return exchanger


def _take_on(adviser: Exchanger, given: str, family: str) -> UUID:
    practice = adviser._practice
    me, today = practice.enrolment, practice.clock.today()
    assert me is not None

    def do(act, **values):
        return practice.do(act, **values).result()

    came = do(
        receive_referral, received_on=today - timedelta(days=9), source=ReferralSource.CLINICAL_TEAM, given_name=given,
        family_name=family, reach="Text first.",
    )  # fmt: skip
    accepted = ReferralDecision.ACCEPTED
    do(decide_referral, referral=came.referral, decision=accepted, adviser=me.person, yes_on=today - timedelta(days=8))
    profile = do(begin_profile, client=came.client)
    do(keep_profile, profile=profile, goal=GOAL, strengths="Patient, exact.", preferences=["outdoors"])
    plan = do(start_plan, client=came.client)
    steps = [StepInput("Look round the nursery", "Ann", today + timedelta(days=7))]
    do(keep_plan, plan=plan, goal="To work with plants.", review_on=today + timedelta(days=28), steps=steps)
    do(agree_plan, plan=plan)
    signed = [SignatureInput(SignerRole.PERSON, given, SignatureHow.ON_PAPER, None), SignatureInput(SignerRole.ADVISER, "Ann", SignatureHow.ON_PAPER, None)]  # fmt: skip
    do(sign_plan, plan=plan, signatures=signed)
    return came.client
