"""The page: papers at the left, the one chosen at the right as it will print; print, save, or save what is read aloud."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QWidget
from shiboken6 import isValid

from ips_desktop.casework.giving import Given, give_paper, take_back_given
from ips_desktop.questions.papers import Offer, PapersPage, filled, papers
from ips_desktop.terms.giving import GivenHow, PaperKind
from ips_desktop.terms.troubles import Refused
from resources.wordings import said
from ui.models import Column as ModelColumn
from ui.models import RowsModel
from ui.papers.making import Shown, make, put_on_paper
from ui.parts.beside import Beside
from ui.parts.boxes import Column, clear, scrolled
from ui.parts.buttons import primary, quiet, secondary
from ui.parts.card_list import CardList
from ui.parts.closing import Closing
from ui.parts.flow import Flow
from ui.parts.labels import Words, sentence
from ui.parts.lines import Line, LineDelegate
from ui.parts.page_picture import PagePicture
from ui.place import BACK, Place, Session
from ui.printing.saving import Asks, choose, write
from ui.sentences import sentence as in_words
from ui.theme import look

LIST, PAGE, NARROW, LEAST_SEEN = 380, 620, 760, 240


class MakePaperPage(Place):
    """Papers of one person. `asks`: how the person is asked where to save, when not by the system's own box."""

    refresh_when = frozenset({"job", "consent", "appointment", "spell", "sharing_decision"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.asks: Asks | None = None
        self._client: UUID | None = None
        self._offer: Offer | None = None
        self._made: Shown | None = None
        self._turn, self._warned, self._looked = 0, False, False
        self._wanted: PaperKind | None = None
        self.lead, self.told = sentence(), Words("", "body", wrap=True)
        self.model: RowsModel[Offer] = RowsModel([ModelColumn(said("papers.list"), _name)], sentence=_name)
        self.list = CardList(self.model, LineDelegate(_line, chevron=False), name=said("papers.list"))
        self.list.current.connect(self._choose)
        self.large = QCheckBox(said("papers.large"))
        self.large.toggled.connect(self._make)
        self.print = primary(said("papers.print"), icon="printer", key="Ctrl+P", does=self.print_it)
        self.save = secondary(said("papers.save"), icon="device-floppy", does=self.save_pdf)
        self.aloud = secondary(said("papers.save_aloud"), does=self.save_html)
        self._closing = Closing(self.print, self.save, self.aloud)
        acts, back = QWidget(), quiet(said("papers.back"), cap="Esc", does=lambda: self.leave_for(BACK))
        acts.setLayout(Flow(self.print, self.save, self.aloud, self.large, back, gap=12))
        self._pages = Column(gap=12)
        pages = QWidget()
        pages.setLayout(self._pages)
        self._pages.addStretch(1)
        paper = scrolled(pages)
        paper.setMinimumHeight(look().px(LEAST_SEEN))
        right = Column(self.told, paper, acts, gap=8)
        right.setStretch(1, 1)
        side = QWidget()
        side.setLayout(right)
        inside = QWidget()
        inside.setLayout(
            Column(self.lead, Beside((self.list, 0), (side, 1), least=NARROW, gap=24), gap=12, sides=(24, 16, 24, 16))
        )
        self.setLayout(Column(scrolled(inside), gap=0))
        self.list.setMinimumWidth(look().px(330))
        self.list.setMaximumWidth(look().px(LIST))
        self._wait(waits=True)

    def title(self) -> str:
        """The top bar's title."""
        return said("papers.title")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the page."""
        return [("↑ ↓", said("papers.key.choose")), ("Ctrl+P", said("papers.print")), ("Esc", said("papers.back"))]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """The papers of this person; `paper`: the kind that is wanted, chosen already."""
        self._wanted = facts.get("paper")
        if about != self._client or self._wanted is not None:
            self._client, self._offer, self._made = about, None, None
            self._show_pages()
        super().arrive(about, facts)
        self.list.setFocus()

    def refresh(self) -> None:
        """Ask which papers can be made."""
        if self._client is not None:
            self.ask(papers, self._client).then(self._show)

    def _show(self, answer: PapersPage) -> None:
        if answer.client != self._client:
            return
        self.lead.setText(answer.name)
        self.model.show(answer.offers)
        wanted, self._wanted = [offer for offer in answer.offers if offer.kind == self._wanted], None
        if answer.offers and (wanted or self._offer is None):
            self.large.blockSignals(True)
            self.large.setChecked(answer.large)
            self.large.blockSignals(False)
            self.list.select((wanted or answer.offers)[0].id)
        if answer.withheld:
            self._tell(said("panels.withheld"))

    def _choose(self, offer: Offer | None) -> None:
        if offer is not None and (self._offer is None or offer.id != self._offer.id):
            self._offer = offer
            self._make()

    def _make(self, _large: bool = False) -> None:
        """Fill the paper and set it anew; what was shown stays until then."""
        self._turn += 1
        offer, turn = self._offer, self._turn
        self._made, self._looked = None, False
        self._wait(waits=True)
        if offer is None or self._client is None:
            return
        self._tell(said("papers.pending"))
        asked = self.ask(filled, self._client, offer=offer)
        asked.then(lambda sheet: self._set(sheet, offer, turn)).refused(lambda it: self._cannot(it, turn))

    def _set(self, sheet: Any, offer: Offer, turn: int) -> None:
        large, width = self.large.isChecked(), round(look().px(PAGE) * self.devicePixelRatioF())

        def done(shown: Shown) -> None:
            if turn == self._turn:
                self._ready(shown)

        self._heavily(lambda: make(sheet, offer.kind, large_print=large, width=width), done)

    def _ready(self, shown: Shown) -> None:
        self._made = shown
        self._show_pages()
        self._wait(waits=False)
        lacks = said("papers.lacking", letters=shown.lacking) if shown.lacking else ""
        again = said("papers.look_again", words=", ".join(shown.found)) if shown.found else ""
        self._tell(" ".join(part for part in (again, lacks) if part))

    def _cannot(self, refused: Refused, turn: int) -> None:
        if turn == self._turn:
            self._show_pages()
            self._tell(said(f"refusals.{refused.code}", **refused.facts))

    def _show_pages(self) -> None:
        clear(self._pages)
        for n, image in enumerate(self._made.pages if self._made else (), 1):
            self._pages.addWidget(PagePicture(image, said("papers.page", n=n)))
        self._pages.addStretch(1)

    # ---- giving

    def print_it(self) -> None:
        """Print it; what a second look found is told first, and the next press prints."""
        made = self._made
        if made is not None and self._looked_at(made):
            self._heavily(lambda: put_on_paper(made), lambda _none: self._given(made, GivenHow.PRINTED))

    def save_pdf(self) -> None:
        """Save it as a file."""
        made = self._made
        if made is not None and self._looked_at(made):
            self._save(made, f"{made.file}.pdf", made.pdf)

    def save_html(self) -> None:
        """Save the copy that is read aloud."""
        made = self._made
        if made is not None and self._looked_at(made):
            self._save(made, f"{made.file}.html", made.html.encode())

    def _looked_at(self, made: Shown) -> bool:
        if not made.found or self._looked:
            return True
        self._looked = True
        self._tell(said("papers.look_then_again", words=", ".join(made.found)))
        return False

    def _save(self, made: Shown, name: str, data: bytes) -> None:
        chosen = choose(name, warned_before=self._warned, parent=self, asks=self.asks)
        if chosen is not None and isValid(self):
            self._warned = True
            self._heavily(lambda: _written(chosen, data), lambda _path: self._given(made, GivenHow.SAVED))

    def _given(self, made: Shown, how: GivenHow) -> None:
        """Keep what was given, word for word."""
        offer, client = self._offer, self._client
        self._wait(waits=False)
        self._tell(said(f"papers.done_{how}"))
        if offer is None or client is None:
            return
        about = offer.about if offer.about != client else None
        kept = Given(offer.kind, made.html, made.pdf, len(made.pages), about=about, to_whom=offer.detail if offer.to_employer else "",
                     to_employer=offer.to_employer)  # fmt: skip
        done = self.do(give_paper, client=client, paper=kept, how=how)
        done.then(lambda id_: self.toast.emit(said("papers.kept"), lambda: self._take_back(id_)))

    def _take_back(self, given: UUID) -> None:
        self.do(take_back_given, given=given)

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _wait(self, *, waits: bool) -> None:
        self._closing.wait(waits=waits)

    def _heavily(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Do `work` in the heavy lane, then `done` with what it gave; what goes wrong is told in a sentence."""
        self._wait(waits=True)
        self.heavily(
            work,
            done,
            lambda problem: self._went_wrong(in_words(problem)),
            lambda: self._went_wrong(said("plan.paper_wrong")),
        )

    def _went_wrong(self, words: str) -> None:
        self._wait(waits=self._made is None)
        self._tell(words)


def _written(path: Path, data: bytes) -> Path:
    write(path, data)
    return path


def _name(offer: Offer) -> str:
    return ", ".join(part for part in (said(f"terms.PaperKind.{offer.kind}"), offer.detail) if part)


def _line(offer: Offer) -> Line:
    return Line(text=offer.detail, strong=said(f"terms.PaperKind.{offer.kind}"), icon="file-text")
