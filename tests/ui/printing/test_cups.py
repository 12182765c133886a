"""A plan goes through a real CUPS queue to cups-pdf: the job shows initials, the paper comes out whole."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from ips_desktop.documents.plan.naming import job_title
from ips_desktop.documents.plan.paper import plan_pdf
from tests.documents.sample import AMINA
from ui.printing.preview import page_count, page_image
from ui.printing.printer import send

PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
HERE = Path(__file__).parent
SETTINGS = """
LogLevel warn
Listen {home}/cups.sock
Browsing No
DefaultAuthType None
WebInterface No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""
FILES = """
ServerRoot {home}/root
RequestRoot {home}/spool
CacheDir {home}/cache
StateDir {home}/state
TempDir {home}/spool/tmp
AccessLog {home}/log/access
ErrorLog {home}/log/error
PageLog {home}/log/page
SystemGroup root
"""


@dataclass(frozen=True)
class Cups:
    """A print system of our own, on a socket of its own."""

    home: Path

    def run(self, *command: str) -> str:
        """Run a command against it and give what it says."""
        where = {**os.environ, "CUPS_SERVER": str(self.home / "cups.sock"), "PYTHONPATH": str(Path.cwd())}
        done = subprocess.run(command, env=where, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def prints(self, pdf: Path, title: str, printer: str) -> str:
        """Print from a process of its own."""
        return self.run(sys.executable, str(HERE / "print_once.py"), str(pdf), title, printer).strip()


def until(found: Callable[[], Any], patience: float = 40.0) -> Any:
    """What `found` finds, as soon as it finds something."""
    end = time.monotonic() + patience
    while not (answer := found()) and time.monotonic() < end:
        time.sleep(0.05)
    assert answer
    return answer


@pytest.fixture(scope="module")
def cups() -> Iterator[Cups]:
    """cupsd in a folder of its own, with one cups-pdf queue named PDF."""
    server = shutil.which("cupsd", path=f"{os.environ['PATH']}:/usr/sbin")
    if not server or not PPD.exists() or os.geteuid() != 0:
        pytest.skip("needs cups and printer-driver-cups-pdf, and root: apt-get install cups printer-driver-cups-pdf")
    home = Path(tempfile.mkdtemp(prefix="ips-cups-"))  # not under pytest's own: filters run as another user
    home.chmod(0o755)
    for folder in ("root", "spool/tmp", "cache", "state", "log"):
        (home / folder).mkdir(parents=True)
    (home / "cupsd.conf").write_text(SETTINGS.format(home=home))
    (home / "files.conf").write_text(FILES.format(home=home))
    command = [server, "-f", "-c", str(home / "cupsd.conf"), "-s", str(home / "files.conf")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            until((home / "cups.sock").exists)
            own = Cups(home)
            own.run("lpadmin", "-p", "PDF", "-E", "-v", "cups-pdf:/", "-P", str(PPD))
            yield own
        finally:
            process.terminate()
            process.wait(20)
            shutil.rmtree(home)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan on disk, for the printing process."""
    file = tmp_path / "plan.pdf"
    file.write_bytes(plan_pdf(AMINA))
    return file


def _out() -> set[Path]:
    folder = Path(pwd.getpwuid(os.geteuid()).pw_dir, "PDF")
    return set(folder.glob("*.pdf")) if folder.exists() else set()


def test_the_plan_is_printed_and_the_queue_sees_initials_only(cups: Cups, plan: Path) -> None:
    before = _out()
    assert cups.prints(plan, job_title(AMINA), "PDF") == "PDF"
    until(lambda: "PDF-1" in cups.run("lpstat", "-W", "completed"))
    new = until(lambda: [file for file in _out() - before if file.stat().st_size])
    try:
        assert [file.name.split("_")[0] for file in new] == ["AY"]
        assert "Amina" not in new[0].name
        printed = until(lambda: _whole(new[0]))
        assert page_count(printed) == 2
        paper, ours = _small(printed), _small(plan.read_bytes())
        apart = [
            abs(paper.pixelColor(x, y).lightness() - ours.pixelColor(x, y).lightness())
            for x in range(60)
            for y in range(min(paper.height(), ours.height()))
        ]
        assert sum(apart) / len(apart) < 2  # the same page at the same size and place
        assert paper.pixelColor(4, 4).lightness() == 255
    finally:
        for file in new:
            file.unlink()
    pages = (cups.home / "log" / "page").read_text()
    assert " AY " in pages
    assert "Amina" not in pages


def _small(pdf: bytes) -> QImage:
    """Page 1, small enough that a dot's difference does not count."""
    return page_image(pdf, 1, 1240).scaledToWidth(60, Qt.TransformationMode.SmoothTransformation)


def _whole(file: Path) -> bytes:
    held = file.read_bytes()
    return held if held.rstrip().endswith(b"%%EOF") else b""


def test_a_queue_that_is_not_there_is_said(cups: Cups, plan: Path) -> None:
    assert cups.prints(plan, "AY", "Nowhere") == "print.no_printer"


@pytest.mark.parametrize("title", ["", "Amina Yusuf"])
def test_a_title_that_is_more_than_initials_is_a_bug(title: str) -> None:
    with pytest.raises(ValueError, match="title"):
        send(b"", title)
