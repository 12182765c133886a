"""Open leads beside what the person said: what fits, what does not, each in their own words; one press puts a job on the board."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ips_desktop.questions.looking import LeadMatch, SearchTab
from ips_desktop.rules.matching import Fit
from resources.wordings import days, said
from ui.parts.amounts import in_hours
from ui.parts.boxes import Column, Hairline, Row
from ui.parts.buttons import secondary
from ui.parts.labels import Pictogram, Words, heading, small

Follows = Callable[[LeadMatch], object]


class Suiting(QWidget):
    """The list, the best first."""

    def __init__(self, answer: SearchTab, follow: Follows) -> None:
        super().__init__()
        parts: list[QWidget] = [heading(said("looking.suiting"))]
        if answer.silent:
            parts.append(small(said("looking.suiting.silent"), wrap=True))
        if not answer.leads:
            parts.append(Words(said("looking.suiting.none"), "body", "text2", wrap=True))
        for place, lead in enumerate(answer.leads):
            parts += [Hairline(), _lead(lead, follow)] if place else [_lead(lead, follow)]
        if answer.more_leads:
            parts.append(small(said("looking.suiting.more", n=answer.more_leads), wrap=True))
        self.setLayout(Column(*parts, gap=8, sides=(0, 12, 0, 12)))


def _lead(lead: LeadMatch, follow: Follows) -> QWidget:
    facts = [
        lead.where,
        in_hours(lead.minutes_week) if lead.minutes_week is not None else "",
        said("looking.suiting.until", day=days.day(lead.closes_on)) if lead.closes_on is not None else "",
    ]
    words = Column(
        Words(lead.job, "strong", wrap=True), small(" · ".join(fact for fact in facts if fact), wrap=True), gap=0
    )
    for fits, icon, colour in ((True, "check", "good"), (False, "x", "attention")):
        said_of = _said([fit for fit in lead.fits if fit.fits is fits])
        if said_of:
            key = "looking.suiting.fits" if fits else "looking.suiting.against"
            line = Row(gap=6)
            line.addWidget(Pictogram(icon, colour, 16), 0, Qt.AlignmentFlag.AlignTop)  # pyright: ignore[reportArgumentType]
            line.addWidget(small(said(key, words=said_of), wrap=True), 1)
            words.addLayout(line)
    if not lead.fits:
        words.addWidget(small(said("looking.suiting.nothing_known"), wrap=True))
    take = secondary(said("looking.suiting.follow"), does=lambda: follow(lead))
    take.setObjectName(f"follow {lead.id}")
    take.setAccessibleName(said("looking.suiting.follow_job", job=lead.job))
    holder, line = QWidget(), Row(gap=12)
    line.addLayout(words, 1)
    line.addWidget(take, 0, Qt.AlignmentFlag.AlignTop)
    holder.setLayout(line)
    return holder


def _said(fits: list[Fit]) -> str:
    """The person's own words, each once."""
    return " · ".join(dict.fromkeys(fit.words for fit in fits))
