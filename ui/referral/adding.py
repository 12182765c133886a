"""Add a referral: ten short questions, of which a name and who sent them must be answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ips_desktop.casework.referral import receive_referral
from ips_desktop.questions.staff import TeamChoice
from ips_desktop.rules import nhs_number
from ips_desktop.terms.words import ReferralKind, ReferralSource
from resources.wordings import said
from ui.forms.sheet import PartOfForm
from ui.forms.spec import Ask, FormSpec, Part
from ui.parts.boxes import Column, Grid, Row
from ui.parts.errors import ErrorSummary
from ui.parts.fields import Field, Form, choice_field, date_field, text_field
from ui.parts.inputs import ChoiceInput, ProseInput
from ui.parts.labels import Link, sentence
from ui.parts.unfinished import UnfinishedLine
from ui.referral.similar import Similar
from ui.theme import look

ONE_COLUMN_BELOW = 720
PERSON = ("given_name", "family_name", "known_as", "born", "nhs_number", "phone", "reach")
WHO = ("known_as", "born", "nhs_number")
MORE = FormSpec(
    name="add_referral",
    record="referral",
    act=receive_referral,
    parts=(
        Part((Ask("known_as", of="client"), Ask("born", of="client", past=True), Ask("nhs_number", of="client")),
             folded=True, heading="who"),
        Part(("how", "key_worker", "lead_clinician", "consent_to_contact", "first_meeting_on", "lone_risks"),
             folded=True, heading="came"),
        Part(("employer_name", "job_title", Ask("sick_since", past=True), "fit_note_until", "threat"),
             folded=True, heading="early"),
    ),
)  # fmt: skip
"""What unfolds: what tells two people apart, how it came, and the job that somebody wants to keep (SS2.8)."""


class AddForm(QWidget):
    """`form` is bound to the draft; `client` is somebody who is here already, None for a new person."""

    names_typed = Signal()
    somebody_else = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.given = text_field("given_name", said("referral.given_name"))
        self.family = text_field("family_name", said("referral.family_name"))
        self.received = date_field("received_on", said("referral.received_on"), today, past=True)
        self.source = choice_field(
            "source", said("referral.source"), _choices(ReferralSource, "ReferralSource"), may_be_empty=True
        )
        self.by = text_field("referred_by", said("referral.referred_by"))
        self._team: ChoiceInput[str] = ChoiceInput((), may_be_empty=True)
        team = Field("team", said("referral.team"), self._team)
        kind = choice_field("kind", said("referral.kind"), _choices(ReferralKind, "ReferralKind"))
        self.phone = text_field("phone", said("referral.phone"))
        prose = ProseInput(lines=3)
        prose.give_way()
        wants = Field("wants", said("referral.wants"), prose, hint=said("referral.wants_hint"))
        self.reach = text_field("reach", said("referral.reach"), hint=said("referral.reach_hint"))
        self.pairs = (self.given, self.family, self.source, self.by, self.received, team, kind, self.phone)
        self.kind = kind
        self.more = [PartOfForm(MORE, part, today) for part in MORE.parts]
        self.more[-1].hide()
        further = [field for part in self.more for field in part.fields]
        self.form = Form(*self.pairs, self.reach, wants, *further, parent=self)
        self.summary, self.similar, self.unfinished = ErrorSummary(), Similar(), UnfinishedLine()
        self._lead = sentence()
        self._else = Link(said("referral.somebody_else"), self.somebody_else.emit)
        self.lead = QWidget()
        self.lead.setLayout(Row(self._lead, self._else, gap=12))
        self._names, self._grid = Grid(gap=12), Grid(gap=12)
        self._arrange(2)  # before the layout is taken: its order is the order of Tab
        column = Column(
            self.unfinished,
            self.summary,
            self.lead,
            self._names,
            self.similar,
            self._grid,
            self.more[-1],
            self.reach,
            wants,
            *self.more[:-1],
            gap=12,
            sides=(24, 12, 24, 16),
        )
        column.setStretchFactor(wants, 1)
        self.setLayout(column)
        for field in (self.given, self.family, *(self.form.fields[name] for name in WHO)):
            field.control.edited.connect(self.names_typed)
        self.form.edited.connect(self._follow)

    def offer(self, teams: Sequence[TeamChoice]) -> None:
        """The teams one can come from."""
        self._team.offer([(str(team.id), team.name) for team in teams])

    def start(self) -> None:
        """What the form starts with: today, work to be found."""
        self.form.put({"received_on": self._today(), "kind": str(ReferralKind.FIND_WORK), "source": None, "team": None})
        self._follow()

    def _follow(self) -> None:
        """Help to keep a job is about a job: its questions open."""
        early = self.more[-1]
        is_early = self.kind.value() == str(ReferralKind.JOB_RETENTION)
        early.setVisible(is_early)
        if is_early and early.folded:
            early.show_all()

    def unfold(self) -> None:
        """What says something, and what is objected to, stays behind no heading."""
        for part in self.more:
            if part.folded and any(field.problem or field.value() not in (None, "") for field in part.fields):
                part.show_all()
        self._follow()

    def known(self) -> dict[str, Any]:
        """What is known of the person so far, as `who_is_here` takes it."""
        values = self.form.values()
        return {
            "given": values["given_name"] or "",
            "family": values["family_name"] or "",
            "known_as": values["known_as"] or "",
            "born": values["born"],
            "nhs": values["nhs_number"] or "",
        }

    def be_for(self, name: str) -> None:
        """For somebody who is here already; "" for a new person, whose name is asked."""
        self._lead.setText(said("referral.for", name=name) if name else "")
        self.lead.setVisible(bool(name))
        for field in (self.given, self.family, self.phone, self.reach, self.more[0]):
            field.setVisible(not name)
        if name:
            self.similar.show_people(())

    def check(self, *, is_new: bool) -> bool:
        """Say what is missing, beside and on top; a name and who sent them are asked for."""
        self.form.check()
        if is_new and not (self.given.value() or self.family.value()):
            self.given.show_problem(said("refusals.client.name_missing"))
        if self.source.value() is None:
            self.source.show_problem(said("referral.source_missing"))
        number = self.form.fields["nhs_number"]
        if number.value() and not nhs_number.is_right(number.value()):
            number.show_problem(said("referral.nhs_wrong"))
        if not self.received.problem and self.received.value() is None:
            self.received.show_problem(said("referral.day_missing"))
        return self.show_wrong()

    def show_wrong(self) -> bool:
        """Name what is wrong on top and go to the first; True when nothing is."""
        self.unfold()
        return self.summary.lead(self.form.problems())

    def taken(self, client: UUID | None) -> dict[str, Any]:
        """The answers as `receive_referral` takes them; who is here already keeps their own details."""
        values: Mapping[str, Any] = self.form.values()
        further = {name for part in self.more for name in (field.name for field in part.fields)}
        about = {
            name: value
            for name, value in values.items()
            if name not in ("source", "kind", "team", *PERSON) and not (name in further and value in (None, ""))
        }
        person = {name: values[name] for name in PERSON if values[name]} if client is None else {}
        return {
            **about,
            **person,
            "source": ReferralSource(values["source"]),
            "kind": ReferralKind(values["kind"]),
            "team": UUID(values["team"]) if values["team"] else None,
            "client": client,
        }

    def _arrange(self, columns: int) -> None:
        self._names.spread(self.pairs[:2], columns)
        self._grid.spread(self.pairs[2:], columns)

    def resizeEvent(self, event: object) -> None:
        """Two columns where there is room."""
        self._arrange(1 if self.width() < look().px(ONE_COLUMN_BELOW) else 2)


def _choices(kinds: type[ReferralSource | ReferralKind], name: str) -> list[tuple[str, str]]:
    return [(str(kind), said(f"terms.{name}.{kind}")) for kind in kinds]
