"""A service to play in: who works there and where one may meet, as the server told it; and the way in that most people go."""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from uuid import UUID, uuid5

from hypothesis import strategies as st

from ips_desktop.casework.employer import add_employer
from ips_desktop.casework.meeting import record_meeting
from ips_desktop.casework.plan import StepInput, agree_plan, keep_plan, start_plan
from ips_desktop.casework.referral import decide_referral, receive_referral
from ips_desktop.questions.invariants import Watch
from ips_desktop.store import opened
from ips_desktop.store.parcels import HeldRecord
from ips_desktop.terms.words import ReferralDecision, ReferralKind, ReferralSource, Role
from tests.homes import MORNING, SPACE, Home, home_at
from tests.properties.hand import Draw, Hand
from tests.ui.scenes import told

STAFF = (("Ann Adviser", Role.ADVISER), ("Ben Adviser", Role.ADVISER), ("Sue Supervisor", Role.SUPERVISOR))
SUE = uuid5(SPACE, "Sue Supervisor")


def staff_record(name: str, role: Role) -> HeldRecord:
    """A member of staff, as a page tells of them; everybody's supervisor is Sue, her own too."""
    who = uuid5(SPACE, name)
    fields = {"name": name, "role": str(role), "supervisor_id": SUE.bytes, "begun_on": "2025-01-01"}
    return HeldRecord("staff", who.bytes, who.bytes, 1, "full", fields)


def furnish(home: Home) -> None:
    """Everybody who works here, and one employer."""
    for name, role in STAFF:
        told(home, uuid5(SPACE, name), staff_record(name, role))
    home.do(add_employer, name="Garden World")


@cache
def _kept(role: Role, name: str, at: datetime, seed: int, *, bare: bool) -> tuple[Home, Path, int]:
    folder = Path(tempfile.mkdtemp(prefix="service-", dir=os.environ.get("IPS_TESTS_AWAY")))
    home = home_at(folder / "home", role=role, name=name, at=at, seed=seed)
    if not bare:
        furnish(home)
    _close(home)
    shutil.copyfile(home.path / opened.FILE, folder / "as it began")
    return home, folder / "as it began", next(home.clock._ids)  # pyright: ignore[reportPrivateUsage]


def laptop(role: Role, name: str, *, at: datetime = MORNING, seed: int = 0, bare: bool = False) -> Home:
    """Somebody's furnished laptop as it began, or a bare one as it was enrolled. The file is put back under an open practice: statements once compiled stay compiled.

    Compiling takes longer than all else in a history, so each laptop is opened once in a run.
    """
    home, began, ids = _kept(role, name, at, seed, bare=bare)
    _close(home)
    shutil.copyfile(began, home.path / opened.FILE)
    home.clock.at, home.clock._ids = at, itertools.count(ids)  # pyright: ignore[reportPrivateUsage]
    home.practice._watch = Watch()  # pyright: ignore[reportPrivateUsage]
    home.changed.clear()
    return home


def _close(home: Home) -> None:
    """Let the connections of an open store go; the next word to it opens others."""
    store = home.practice._store  # pyright: ignore[reportPrivateUsage]
    assert store is not None
    store.writing.dispose()
    store.reading.dispose()


def came(hand: Hand, draw: Draw) -> UUID:
    """Somebody was referred, most often accepted, and often met: some days ago."""
    home = hand.home
    received = home.today - timedelta(days=draw(st.sampled_from((0, 2, 10, 30, 70))))
    kind = draw(st.sampled_from((ReferralKind.FIND_WORK, ReferralKind.FIND_WORK, ReferralKind.JOB_RETENTION)))
    got = home.do(receive_referral, received_on=received, source=ReferralSource.GP, kind=kind, given_name=hand.word())
    way = draw(st.sampled_from(("waits", "accepted", "entered", "entered", "planned", "planned")))
    if way == "waits":
        return got.client
    on = min(received + timedelta(days=draw(st.sampled_from((0, 1, 5)))), home.today)
    home.do(
        decide_referral, referral=got.referral, decision=ReferralDecision.ACCEPTED, adviser=home.me.id, on=on,
        yes_on=draw(st.sampled_from((None, received, on))), reason=hand.word(),
    )  # fmt: skip
    if way in ("entered", "planned"):
        home.do(record_meeting, client=got.client, on=on, note=hand.word())
    if way == "planned":
        plan = home.do(start_plan, client=got.client)
        home.do(keep_plan, plan=plan, goal=hand.word(), steps=[StepInput(hand.word(), hand.word())])
        home.do(agree_plan, plan=plan, on=on)
    return got.client
