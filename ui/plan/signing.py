"""Two signers, side by side in time: each draws, signs on paper, agrees by voice with a witness, or prefers not to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ips_desktop.casework.plan import SignatureInput
from ips_desktop.documents.press.strokes import pack
from ips_desktop.terms.words import SignatureHow, SignerRole
from resources.wordings import said
from ui.parts.boxes import Column, Row
from ui.parts.buttons import quiet
from ui.parts.inputs import ChoiceInput, TextInput
from ui.parts.labels import Words, small
from ui.parts.signature import SignaturePad


class Signer(QWidget):
    """One signer: a pad, another way if wanted, and for that way the words it needs."""

    changed = Signal()

    def __init__(self, role: SignerRole) -> None:
        super().__init__()
        self.role = role
        self.full = ""
        self.name = Words("", "heading")
        self.pad = SignaturePad(said(f"terms.SignerRole.{role}"))
        self.pad.signed.connect(self._changed)
        self.how: ChoiceInput[SignatureHow] = ChoiceInput([(h, said(f"terms.SignatureHow.{h}")) for h in SignatureHow])
        self.how.edited.connect(self._way)
        self.reason = TextInput()
        self.reason.edited.connect(self._changed)
        self.problem = small("", wrap=True)
        self.problem.recolour("serious")
        self.problem.hide()
        again = quiet(said("plan.sign_again"), does=self.pad.clear)
        self.setLayout(Column(Row(self.name, 1, again, self.how), self.pad, self.reason, self.problem, gap=4))
        self.again = again
        self._way()

    def show_signer(self, name: str, short: str) -> None:
        """Whose signature this is."""
        self.full = name
        self.name.setText(short)
        self.how.setAccessibleName(said("plan.how_signs", name=short))

    def show_problem(self, words: str) -> None:
        """Say what is missing."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def value(self) -> SignatureInput:
        """The signature as the act takes it."""
        how = self.how.value() or SignatureHow.DRAWN
        drawn = pack(self.pad.strokes()) if how == SignatureHow.DRAWN and self.pad.is_signed() else None
        return SignatureInput(self.role, self.full, how, drawn, self.reason.value() if self.reason.isVisible() else "")

    def _way(self) -> None:
        how = self.how.value() or SignatureHow.DRAWN
        self.pad.setVisible(how == SignatureHow.DRAWN)
        self.again.setVisible(how == SignatureHow.DRAWN)
        needs = how in (SignatureHow.BY_VOICE, SignatureHow.PREFERS_NOT)
        self.reason.setVisible(needs)
        if needs:
            words = said("plan.witness" if how == SignatureHow.BY_VOICE else "plan.why_not")
            self.reason.setPlaceholderText(words)
            self.reason.setAccessibleName(words)
        self._changed()

    def _changed(self, *_: object) -> None:
        self.show_problem("")
        self.changed.emit()
