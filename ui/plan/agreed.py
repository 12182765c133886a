"""Beside the words of an agreed plan: the paper as it will print, the two signatures, then print and save."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ips_desktop.questions.plan import PlanPage, PlanVersion
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import CopyHow, PlanState, SignerRole
from resources.wordings import days, said
from ui.parts.beside import Beside
from ui.parts.boxes import Column, Row
from ui.parts.buttons import Button, Kind
from ui.parts.checks import CheckBox
from ui.parts.chips import Chip, ChipLabel, Tone
from ui.parts.flow import Flow
from ui.parts.labels import heading, small
from ui.plan.look_again import LookAgain
from ui.plan.paper import Made
from ui.plan.reading import edge
from ui.sentences import sentence
from ui.signing import Signer
from ui.theme import changes, look

WIDE = 498
PAPER = 128


class SigningSide(QFrame):
    """The right side. `does`: what each button does, by name."""

    def __init__(self, does: dict[str, Callable[[], Any]]) -> None:
        super().__init__()
        self._made: Made | None = None
        self._had: Button | None = None
        self.paper = QLabel()
        self.paper.setAccessibleName(said("plan.preview"))
        self.heading, self.version = heading(said("plan.we_agree")), small("", wrap=True)
        self.state = ChipLabel(Chip("", Tone.GOOD, "circle-check"))
        self.large = CheckBox(said("plan.large_print"))
        self.large.clicked.connect(lambda: does["paper"]())  # noqa: PLW0108  (clicked hands over a bool)
        self.pages = Button(said("plan.pages"), Kind.QUIET, icon="eye", does=does["pages"])
        self.person, self.adviser = Signer(SignerRole.PERSON), Signer(SignerRole.ADVISER)
        self.look = LookAgain(does["look_back"], does["look_on"])
        self.sign = Button(said("plan.sign"), Kind.PRIMARY, icon="signature", height=52, does=does["sign"])
        self.change = Button(said("plan.change"), Kind.QUIET, icon="pencil", height=44, does=does["change"])
        self.print = self._act("plan.print", "printer", does["print"], Kind.PRIMARY)
        self.save = self._act("plan.save", "device-floppy", does["save"])
        self.both = self._act("plan.both", "", does["both"])
        self.html = Button(said("plan.save_html"), Kind.QUIET, does=does["html"])
        self.not_now = Button(said("plan.copy_not_now"), Kind.QUIET, does=does["not_now"])
        self.next = Button("", Kind.QUIET, icon="pencil", does=does["next"])
        self.note = small("", wrap=True)
        self._lay()
        changes.worn.connect(self._dress)
        self._dress()

    def _act(self, words: str, icon: str, does: Callable[[], Any], kind: Kind = Kind.SECONDARY) -> Button:
        button = Button(said(words), kind, icon=icon, height=52, does=does)
        button.words_role = "plan_label"
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button

    def _lay(self) -> None:
        facts, picture = QWidget(), QWidget()
        picture.setLayout(Column(self.paper, 1, gap=0))
        facts.setLayout(
            Column(self.heading, self.version, Row(self.state, 1), self.large, Row(self.pages, 1), 1, gap=8)
        )
        self.acts = Beside((self.print, 1), (self.save, 1), (self.both, 1), least=400, gap=12)
        self.setLayout(
            Column(
                Beside((picture, 0), (facts, 1), least=320, gap=24), self.person, self.adviser, self.look,
                Flow(self.sign, self.change), self.acts, Flow(self.html, self.not_now, self.next), self.note, 1,
                gap=12, sides=(32, 24, 40, 24),
            )
        )  # fmt: skip

    def _dress(self) -> None:
        """Its own ground; the paper's picture as large as the text."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look().colour("surface"))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        if self._made is not None:
            self.show_paper(self._made)

    def show_plan(self, page: PlanPage, version: PlanVersion) -> None:
        """Show how a version stands, and what can be done with it."""
        signed = version.state == PlanState.SIGNED
        given = {view.role: view for view in version.signatures}
        self.person.show_signer(page.name, page.first or page.name, given.get(SignerRole.PERSON))
        self.adviser.show_signer(
            page.adviser_name, page.adviser_first or page.adviser_name, given.get(SignerRole.ADVISER)
        )
        on = version.signed_on or version.agreed_on
        self.version.setText(said("plan.version_line", label=version.label, day=days.day_of_year(on) if on else ""))
        agreed = Chip(said("plan.agreed_chip"), Tone.GOOD, "circle-check")
        self.state.show_chip(Chip(said("plan.signed_chip"), Tone.GOOD, "signature") if signed else agreed)
        self.look.hide()
        may = page.may_edit
        for part in (self.person, self.adviser):
            part.setVisible(signed or may)
        self.sign.setVisible(may and not signed)
        self.change.setVisible(may and not signed)
        for part in (self.acts, self.html):
            part.setVisible(signed)
        self.not_now.setVisible(may and signed and not version.copy)
        self.next.setVisible(may and signed)
        self.next.say(said("plan.start_next", label=page.next_label))
        self.note.setText(self._note(page, version, signed=signed))

    def _note(self, page: PlanPage, version: PlanVersion, *, signed: bool) -> str:
        if not version.intact:
            return said("plan.not_intact")
        if not signed:
            return said("plan.sign_note" if page.may_edit else "plan.not_signed_note")
        note = said("plan.signed_note", label=page.next_label)
        if version.copy and version.copy_on:
            key = "plan.copy_declined" if version.copy == CopyHow.NOT_NOW else "plan.copy_handed"
            return f"{said(key, day=days.day(version.copy_on))} {note}"
        return note

    def show_paper(self, made: Made) -> None:
        """Show the first page as it will print."""
        self._made = made
        ratio = self.devicePixelRatioF()
        picture = QPixmap.fromImage(made.picture).scaledToWidth(
            round(look().px(PAPER) * ratio), Qt.TransformationMode.SmoothTransformation
        )
        picture.setDevicePixelRatio(ratio)
        edge(picture)
        self.paper.setPixmap(picture)
        self.paper.setFixedSize(picture.deviceIndependentSize().toSize())

    def wait(self, *, waits: bool) -> None:
        """While the paper is made, printed or saved its buttons rest; then the keyboard is again where it was."""
        parts = (self.print, self.save, self.both, self.html, self.pages)
        if waits:
            self._had = next((part for part in parts if part.hasFocus()), self._had)
            if self._had is not None:
                self.setFocus()  # a resting button would hand the keyboard to its neighbour
        for part in parts:
            part.setEnabled(not waits)
        if not waits and self._had is not None:
            self._had.setFocus()
            self._had = None

    def show_refused(self, refused: Refused) -> bool:
        """Put a refusal beside the signer it is about."""
        for signer in (self.person, self.adviser):
            if refused.field == f"signature.{signer.role}":
                signer.show_problem(sentence(refused))
                return True
        return False
