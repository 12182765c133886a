"""The first window does not wait for ReportLab."""

from __future__ import annotations

import subprocess
import sys


def test_naming_the_papers_loads_no_reportlab() -> None:
    script = (
        "import sys, ips_desktop.documents, ips_desktop.documents.plan.paper, ips_desktop.documents.profile.paper, ips_desktop.documents.second_look;"
        "print([m for m in sys.modules if m.split('.')[0] in ('reportlab', 'uharfbuzz', 'pypdfium2')])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
