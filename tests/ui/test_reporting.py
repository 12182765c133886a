"""`ips-desktop report` as another program runs it: with a real keyring, without a window, every figure with the ids behind it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from ips_desktop.interchange.measure_files import as_csv, as_json
from ips_desktop.rules.measures import MEASURES
from ips_desktop.rules.measuring.scope import ScopeKind
from tests.homes import PASSPHRASE
from tests.interchange.test_command_line import run
from tests.rules.measures.given import figure, who, world
from tests.rules.people import checked, job, named
from tests.secret_service import is_here, secret_service
from ui.main import main

MAKE = """
import os, sys
from datetime import date
from pathlib import Path
from ips_desktop.casework.meeting import record_meeting
from ips_desktop.casework.referral import decide_referral, receive_referral
from ips_desktop.casework.staff import add_staff
from ips_desktop.lanes import InlineLanes
from ips_desktop.practice import Practice
from ips_desktop.terms.words import ReferralDecision, ReferralSource, Role
from tests.homes import PASSPHRASE, enrolment

practice, on = Practice(Path(sys.argv[1]), lanes=InlineLanes()), date(2026, 1, 5)
who = enrolment(Role.SUPERVISOR, "Ruth Marsh")
practice.begin(who, PASSPHRASE, os.urandom(32)).result()
practice.unlock(PASSPHRASE).result()
do = lambda act, **told: practice.do(act, **told).result()
do(add_staff, person=who.person, name="Ruth Marsh", role=Role.SUPERVISOR, supervisor=who.person, begun_on=on)
came = do(receive_referral, received_on=on, source=ReferralSource.SELF, given_name="Amina", family_name="Birch")
do(decide_referral, referral=came.referral, decision=ReferralDecision.ACCEPTED, on=on, adviser=who.person, yes_on=on)
do(record_meeting, client=came.client, on=on)
practice.lock().result()
print(came.client)
"""

NOTED = """
import sys
from pathlib import Path
import sqlalchemy as sa
from ips_desktop.lanes import InlineLanes
from ips_desktop.practice import Practice
from ips_desktop.records import TakenOut
from tests.homes import PASSPHRASE

practice = Practice(Path(sys.argv[1]), lanes=InlineLanes())
practice.unlock(PASSPHRASE).result()
print(*practice.ask(lambda desk: desk.session.execute(sa.select(TakenOut.what, TakenOut.rows)).one()).result())
practice.lock().result()
"""


@pytest.mark.skipif(not is_here(), reason="needs dbus and gnome-keyring")
def test_every_indicator_is_written_with_its_four_lists_and_no_name(tmp_path: Path) -> None:
    words, home = tmp_path / "words.txt", tmp_path / "home"
    words.write_text(PASSPHRASE + "\n")
    with secret_service() as env:
        made = run(env, "-c", MAKE, home)
        assert made.returncode == 0, made.stderr
        told = ("--home", home, "--passphrase-file", words, "--from", "2026-01-01", "--to", "2026-03-31")
        out, noted = run(env, "-m", "ui.main", "report", *told), run(env, "-c", NOTED, home)
    assert out.returncode == 0, out.stderr
    assert out.stderr.count("not locked") == 1
    assert noted.stdout.split() == ["list", str(len(json.loads(out.stdout)["measures"]))]
    assert "Amina" not in out.stdout
    found = json.loads(out.stdout)["measures"]
    assert {entry["id"] for entry in found} == {id_ for id_, m in MEASURES.items() if m.scopes != (ScopeKind.TEAM,)}
    plans = next(entry for entry in found if (entry["id"], entry["scope"]) == ("plans", "service"))
    client = made.stdout.strip()
    ids = {"numerator": [], "denominator": [client], "excluded": [], "not_known": []}
    assert plans["ids"] == ids
    assert [plans[name] for name in ("numerator", "denominator", "low", "high", "target")] == [0, 1, 0, 0, 100]
    rate = next(entry for entry in found if (entry["id"], entry["scope"]) == ("plans_at_closure", "service"))
    assert (rate["denominator"], rate["low"], rate["high"]) == (0, None, None)


def test_a_table_has_a_line_a_figure_and_a_line_a_row_under_it() -> None:
    here = world(who("a", checked(job("2026-01-12"), "2026-04-11")), who("b", job("2026-01-12", pay=None)))
    outcome = figure("retained_3", here, ("2026-04-01", "2026-06-30"))
    one, row = csv.DictReader(io.StringIO(as_csv([outcome])))
    known, unknown = (named(f"{name} {named('job')}") for name in "ab")
    assert one == {
        "id": "retained_3", "row": "", "scope": "service", "from": "2026-04-01", "to": "2026-06-30",
        "numerator": "1", "denominator": "2", "low": "50", "high": "100", "target": "50", "verdict": "not_judged",
        "ids_numerator": str(known), "ids_denominator": " ".join(sorted([str(known), str(unknown)])),
        "ids_excluded": "", "ids_not_known": str(unknown),
    }  # fmt: skip
    assert (row["id"], row["row"], row["numerator"], row["target"]) == ("retained_3", "same_job", "1", "")
    [entry] = json.loads(as_json([outcome]))["measures"]
    assert (entry["why"], entry["kind"], entry["rows"][0]["id"]) == ({str(unknown): "pay"}, "rate", "same_job")


def test_what_cannot_be_said_is_said_in_words_and_no_window_is_loaded(tmp_path: Path) -> None:
    code = "import sys; from ui.main import main; print(main(sys.argv[1:]), [m for m in sys.modules if m.startswith('PySide6')])"
    words = tmp_path / "words.txt"
    words.write_text("x")
    told = ("--home", tmp_path / "home", "--passphrase-file", words, "--from", "2026-01-01", "--to", "2026-03-31")
    ran = run({}, "-c", code, "report", *told)
    assert ran.stdout == "1 []\n"
    assert "does not belong to a service yet" in ran.stderr
    with pytest.raises(SystemExit):
        main(["report", "--from", "yesterday", "--to", "2026-03-31"])
