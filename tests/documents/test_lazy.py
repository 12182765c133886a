"""The first window does not wait for ReportLab."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

DOCUMENTS = Path(__file__).parents[2] / "ips_desktop" / "documents"


def test_naming_the_papers_loads_no_reportlab() -> None:
    rooms = sorted(path.parent.name for path in DOCUMENTS.glob("*/paper.py"))
    assert {"plan", "letters", "card"} <= set(rooms)
    papers = ", ".join(f"ips_desktop.documents.{room}.paper" for room in rooms)
    script = (
        f"import sys, ips_desktop.documents.door, ips_desktop.documents.second_look, {papers};"
        "print([m for m in sys.modules if m.split('.')[0] in ('reportlab', 'uharfbuzz', 'pypdfium2')])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
