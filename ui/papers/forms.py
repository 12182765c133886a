"""The way to a person's papers from their menu and their tab."""

from __future__ import annotations

from ips_desktop.casework.giving import give_paper
from ui.forms.spec import FormSpec

MAKE_PAPER = FormSpec(
    name="make_paper", record="given_paper", act=give_paper, icon="printer", group="papers", place="papers"
)
