"""Two signers, one after the other: each draws, signs on paper, agrees by voice with a witness, or prefers not to."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ips_desktop.casework.plan import SignatureInput
from ips_desktop.documents.press.strokes import Stroke, fitted, unpack
from ips_desktop.questions.plan import SignatureView
from ips_desktop.terms.acting import LONDON
from ips_desktop.terms.words import SignatureHow, SignerRole
from resources.wordings import days, has, said
from ui.parts import paint
from ui.parts.boxes import Column, Row
from ui.parts.buttons import quiet
from ui.parts.fields import alert
from ui.parts.inputs import ChoiceInput, TextInput
from ui.parts.insight import go_to
from ui.parts.labels import Words, small
from ui.parts.signature import HIGH, SignaturePad, draw_strokes
from ui.theme import changes, look


class Signed(QWidget):
    """A signature that was given: what was drawn, or in words how else; how and when below its line."""

    def __init__(self) -> None:
        super().__init__()
        self._strokes: tuple[Stroke, ...] = ()
        self._words = self._under = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        changes.worn.connect(self.updateGeometry)

    def show_signature(self, view: SignatureView) -> None:
        """Show this row."""
        key = f"terms.SignatureHow.{view.how}"
        how = said(key) if has(key) else view.how
        at = datetime.fromtimestamp(view.signed_at / 1_000_000, LONDON) if view.signed_at else None
        time = days.clock(at.hour * 60 + at.minute) if at else ""
        day = days.day_of_year(view.on) if view.on else ""
        self._under = ", ".join(filter(None, (how, day, time)))
        self._words = view.reason if view.how != SignatureHow.DRAWN else ""
        try:
            self._strokes = unpack(view.strokes) if view.strokes else ()
        except ValueError:
            self._strokes = ()
        self.setAccessibleName(". ".join(filter(None, (view.signer, self._under, self._words))))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the pad was."""
        return QSize(look().px(240), look().px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, base line, drawing or words, and how it was signed."""
        painter, px = QPainter(self), look().px
        paint.box(painter, self.rect(), "page", "line")
        base, inside = self.height() - px(30), self.rect().adjusted(px(20), 0, -px(20), 0)
        painter.setPen(QPen(look().colour("line"), 1))
        painter.drawLine(inside.left(), base, inside.right(), base)
        inside.setTop(base)
        paint.words(painter, inside, self._under, "small", "text2")
        inside.setRect(inside.x(), px(8), inside.width(), base - px(16))
        if self._strokes:
            painter.translate(inside.left(), inside.top() + px(6))
            draw_strokes(painter, fitted(self._strokes, inside.width() * 0.7, inside.height() - px(12)))
        elif self._words:
            paint.words(painter, inside, self._words, "sentence")


class Signer(QWidget):
    """One signer: a pad, another way if wanted, and for that way the words it needs; once signed, what was given."""

    changed = Signal()

    def __init__(self, role: SignerRole) -> None:
        super().__init__()
        self.role = role
        self.full = ""
        self.name = Words("", "plan_label")
        self.pad = SignaturePad(said(f"terms.SignerRole.{role}"))
        self.pad.signed.connect(self._changed)
        self.how: ChoiceInput[SignatureHow] = ChoiceInput([(h, said(f"terms.SignatureHow.{h}")) for h in SignatureHow])
        self.how.edited.connect(self._way)
        self.reason = TextInput()
        self.reason.edited.connect(self._changed)
        self.problem = small("", wrap=True)
        self.problem.recolour("serious")
        self.problem.hide()
        self.again = quiet(said("plan.sign_again"), does=self.pad.clear)
        self.given = Signed()
        self.setLayout(
            Column(Row(self.name, 1, self.again, self.how), self.pad, self.given, self.reason, self.problem, gap=4)
        )
        self.is_signed = False
        self._way()

    def show_signer(self, name: str, short: str, given: SignatureView | None = None) -> None:
        """Whose signature this is, and what was given."""
        self.full = name
        self.name.setText(short)
        self.pad.be_for(short)
        self.how.setAccessibleName(said("plan.how_signs", name=short))
        self.again.setAccessibleName(said("plan.sign_again_of", name=short))
        self.is_signed = given is not None
        if given is not None:
            self.given.show_signature(given)
        self._way()

    def show_problem(self, words: str) -> None:
        """Say what is missing, and go there."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        if words:
            alert(self.problem)
            go_to(self.how if self.reason.isHidden() else self.reason)

    def clear(self) -> None:
        """Nothing drawn, nothing written, drawn on the screen again."""
        self.pad.clear()
        self.reason.put("")
        self.how.put(SignatureHow.DRAWN)
        self._way()

    def value(self) -> SignatureInput:
        """The signature as the act takes it."""
        how = self.how.value() or SignatureHow.DRAWN
        drawn = self.pad.value() or None if how == SignatureHow.DRAWN else None
        return SignatureInput(self.role, self.full, how, drawn, "" if self.reason.isHidden() else self.reason.value())

    def _way(self) -> None:
        how = self.how.value() or SignatureHow.DRAWN
        draws = how == SignatureHow.DRAWN and not self.is_signed
        self.given.setVisible(self.is_signed)
        self.how.setVisible(not self.is_signed)
        self.pad.setVisible(draws)
        self.again.setVisible(draws and self.pad.is_signed())
        needs = how in (SignatureHow.BY_VOICE, SignatureHow.PREFERS_NOT) and not self.is_signed
        self.reason.setVisible(needs)
        if needs:
            words = said("plan.witness" if how == SignatureHow.BY_VOICE else "plan.why_not")
            self.reason.setPlaceholderText(words)
            self.reason.setAccessibleName(words)
        self._changed()

    def _changed(self, *_: object) -> None:
        self.again.setVisible(not self.pad.isHidden() and self.pad.is_signed())
        self.show_problem("")
        self.changed.emit()
