"""The record of a supervision as it will print; beside it both signers, then the ways out: print it, save it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ips_desktop.casework.supervision import sign_supervision
from ips_desktop.questions.supervision.record import RecordView, record_view
from ips_desktop.questions.supervision_sheet import SupervisionSheet
from ips_desktop.terms.troubles import Refused, Trouble
from ips_desktop.terms.words import SignerRole
from resources.wordings import said
from ui.parts.beside import Beside
from ui.parts.boxes import Column, clear, scrolled
from ui.parts.buttons import primary, quiet, secondary
from ui.parts.flow import Flow
from ui.parts.labels import Words, sentence
from ui.parts.page_picture import PagePicture
from ui.place import BACK, Place, Session
from ui.printing.saving import Asks, choose, write
from ui.sentences import sentence as in_words
from ui.signing import Signer
from ui.theme import look

T = TypeVar("T")
PAGE, NARROW, SIDE = 560, 860, 420


@dataclass(frozen=True)
class Made:
    """The paper: its bytes, its copy, the names that others may see, its pages as pictures."""

    pdf: bytes
    html: str
    file: str
    job: str
    pages: tuple[QImage, ...]


def make(sheet: SupervisionSheet, width: int) -> Made:
    """Set the paper and draw its pages, `width` device pixels wide. For the heavy lane."""
    from ips_desktop.documents.door import made
    from ui.printing.preview import page_images

    paper = made(sheet)
    return Made(paper.pdf, paper.html, paper.file, paper.job, page_images(paper.pdf, width))


def put_on_paper(made: Made) -> None:
    """Print it under initials. For the heavy lane. Raises Trouble."""
    from ui.printing.printer import send

    send(made.pdf, made.job)


class SupervisionRecordPage(Place):
    """One supervision. `asks`: how the person is asked where to save, when not by the system's own box."""

    refresh_when = frozenset({"supervision", "supervision_person", "supervision_action", "supervision_signature"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.asks: Asks | None = None
        self._id: UUID | None = None
        self._made: Made | None = None
        self._turn, self._warned = 0, False
        self.lead, self.told = sentence(), Words("", "body", wrap=True)
        self.adviser, self.supervisor = Signer(SignerRole.ADVISER), Signer(SignerRole.SUPERVISOR)
        self.sign = primary(said("supervision.sign"), icon="signature", key="Ctrl+Return", does=self.sign_it)
        self.print = primary(said("supervision.print"), icon="printer", key="Ctrl+P", does=self.print_it)
        self.save = secondary(said("supervision.save"), icon="device-floppy", does=self.save_pdf)
        self.aloud = secondary(said("supervision.save_aloud"), does=self.save_html)
        self.note = Words("", "body", "text2", wrap=True)
        back = quiet(said("supervision.back"), cap="Esc", does=lambda: self.leave_for(BACK))
        acts, pages, side = QWidget(), QWidget(), QWidget()
        acts.setLayout(Flow(self.sign, self.print, self.save, self.aloud, back, gap=12))
        self._pages = Column(gap=12)
        pages.setLayout(self._pages)
        self._pages.addStretch(1)
        side.setLayout(Column(self.told, self.adviser, self.supervisor, self.note, acts, 1, gap=12))
        side.setMinimumWidth(look().px(SIDE - 60))
        inside = QWidget()
        inside.setLayout(
            Column(self.lead, Beside((pages, 1), (side, 1), least=NARROW, gap=24), gap=12, sides=(24, 16, 24, 16))
        )
        self.setLayout(Column(scrolled(inside), gap=0))
        self.told.hide()
        self._stand(None)

    def title(self) -> str:
        """The top bar's title."""
        return said("supervision.record")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the page."""
        sign = [("Ctrl Enter", said("supervision.sign"))] if not self.sign.isHidden() else []
        return [*sign, ("Ctrl+P", said("supervision.print")), ("Esc", said("supervision.back"))]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """This supervision."""
        if about != self._id:
            self._id, self._made = about, None
            for signer in (self.adviser, self.supervisor):
                signer.clear()
            self._stand(None)
        super().arrive(about, facts)

    def refresh(self) -> None:
        """Ask what is written and who signed."""
        if self._id is not None:
            self.ask(record_view, self._id).then(self._show).refused(self._cannot)

    def _show(self, view: RecordView) -> None:
        if view.id != self._id:
            return
        self.lead.setText(said("supervision.record_of", name=view.adviser, day=view.day))
        self.head(self.lead.text())
        given = {each.role: each for each in view.signatures}
        self.adviser.show_signer(view.adviser, view.adviser.split(" ")[0], given.get(SignerRole.ADVISER))
        self.supervisor.show_signer(view.supervisor, view.supervisor.split(" ")[0], given.get(SignerRole.SUPERVISOR))
        self._stand(view)
        self._turn += 1
        turn, width = self._turn, round(look().px(PAGE) * self.devicePixelRatioF())
        self._heavily(lambda: make(view.sheet, width), lambda made: self._ready(made, turn))

    def _stand(self, view: RecordView | None) -> None:
        may = view is not None and view.may_sign
        signed = view is not None and bool(view.signatures)
        for part in (self.adviser, self.supervisor):
            part.setVisible(may or signed)
        self.sign.setVisible(may)
        for part in (self.print, self.save, self.aloud):
            part.setVisible(view is not None and not may)
            part.setEnabled(self._made is not None)
        self.note.setText(said("supervision.sign_note") if may else said("supervision.signed_note") if signed else "")

    def _ready(self, made: Made, turn: int) -> None:
        if turn != self._turn:
            return
        self._made = made
        clear(self._pages)
        for n, image in enumerate(made.pages, 1):
            self._pages.addWidget(PagePicture(image, said("papers.page", n=n)))
        self._pages.addStretch(1)
        for part in (self.print, self.save, self.aloud):
            part.setEnabled(True)

    # ---- what is done

    def sign_it(self) -> None:
        """Both sign in one act; what is missing is said beside its signer."""
        if self._id is None or self.sign.isHidden():
            return
        signers = (self.adviser, self.supervisor)
        done = self.do(sign_supervision, supervision=self._id, signatures=[signer.value() for signer in signers])
        done.then(lambda _id: self._signed()).refused(self._not_signed)

    def _signed(self) -> None:
        self.toast.emit(said("supervision.is_signed"), None)
        self.stale()

    def _not_signed(self, refused: Refused) -> None:
        words = said(f"refusals.{refused.code}", **refused.facts)
        by_role = {f"signature.{signer.role}": signer for signer in (self.adviser, self.supervisor)}
        signer = by_role.get(refused.field or "")
        if signer is not None:
            signer.show_problem(words)
        else:
            self._tell(words)

    def print_it(self) -> None:
        """Print it."""
        made = self._made
        if made is not None and not self.print.isHidden():
            self._heavily(lambda: put_on_paper(made), lambda _none: self._tell(said("supervision.printed")))

    def save_pdf(self) -> None:
        """Save it as a file."""
        if self._made is not None:
            self._save(f"{self._made.file}.pdf", self._made.pdf)

    def save_html(self) -> None:
        """Save the copy that is read aloud."""
        if self._made is not None:
            self._save(f"{self._made.file}.html", self._made.html.encode())

    def _save(self, name: str, data: bytes) -> None:
        chosen = choose(name, warned_before=self._warned, parent=self, asks=self.asks)
        if chosen is not None:
            self._warned = True
            self._heavily(lambda: write(chosen, data), lambda _none: self._tell(said("supervision.saved")))

    def _heavily(self, work: Callable[[], T], then: Callable[[T], object]) -> None:
        """Work in the heavy lane, then go on, unless the page has gone; what went wrong is told in a sentence."""

        def tell(done: Future[T]) -> None:
            if not isValid(self) or done.cancelled():
                return
            try:
                made = done.result()
            except (Refused, Trouble) as problem:
                self._tell(in_words(problem))
            else:
                then(made)

        self.crossing.carry(self.session.door.lanes.heavy(work), tell)

    def _cannot(self, refused: Refused) -> None:
        self._stand(None)
        self._tell(said(f"refusals.{refused.code}", **refused.facts))

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))
