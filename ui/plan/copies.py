"""The paper half of the page: made in the heavy lane, looked at once more, printed, saved, and noted as the person's copy.

Nothing here waits in the window: setting, printing and writing to disk are the heavy lane's; what is under way is told.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from shiboken6 import isValid

from ips_desktop.casework.plan import hand_copy
from ips_desktop.questions.plan import PlanVersion
from ips_desktop.questions.plan_sheet import plan_sheet
from ips_desktop.questions.sheets import PlanSheet
from ips_desktop.terms.troubles import Trouble
from ips_desktop.terms.words import CopyHow, PlanState
from resources.wordings import said
from ui.parts.insight import go_to
from ui.place import Place
from ui.plan import paper
from ui.plan.agreed import SigningSide
from ui.plan.bar import Told
from ui.plan.look_again import findings
from ui.plan.paper import Made
from ui.printing.saving import Asks, choose, write
from ui.sentences import sentence


class Copies(QObject):
    """What the page knows of the paper. `told` says what is under way; `show_pages` shows pictures of the pages."""

    def __init__(
        self,
        page: Place,
        side: Callable[[], SigningSide],
        told: Told,
        show_pages: Callable[[tuple[QImage, ...]], None],
        asks: Callable[[], Asks | None],
    ) -> None:
        super().__init__(page)
        self._page, self._side, self._told, self._show_pages = page, side, told, show_pages
        self._asks = asks
        self._version: PlanVersion | None = None
        self._may_note = False
        self._sheet: PlanSheet | None = None
        self._made: Made | None = None
        self._making = 0
        self._is_busy = False
        self._warned = False
        self._seen: dict[UUID, frozenset[str]] = {}
        self._then: Callable[[], None] | None = None

    def show(self, version: PlanVersion | None, *, may_note: bool = False) -> None:
        """The paper of this version from now on, None for none; `may_note`: whether a copy handed may be noted."""
        before = self._version
        if version is None or before is None or (version.id, version.sealed) != (before.id, before.sealed):
            self._made, self._then = None, None  # what was made says less than what is signed now
        self._version, self._may_note = version, may_note
        if version is not None:
            self.make()

    def make(self) -> None:
        """Make the paper anew, e.g. in large print. What was made before can be used until then."""
        self._making += 1
        if self._version is not None:
            if self._made is None:
                self._begin(said("plan.paper_pending"))
            self._page.ask(plan_sheet, self._version.id).then(self._set).trouble(
                lambda it: self._end(sentence(it), wrong=True)
            )

    def _set(self, sheet: PlanSheet) -> None:
        self._sheet, large, turn = sheet, self._side().large.isChecked(), self._making

        def made(paper_made: Made) -> None:
            if turn == self._making:
                self._set_done(paper_made)

        self._heavily(lambda: paper.make(sheet, large_print=large), made)

    def _set_done(self, made: Made) -> None:
        is_first, self._made = self._made is None, made
        if is_first:
            self._end()
            if self._version is not None and self._version.sealed:
                self._side().print.setFocus()
        self._side().show_paper(made)
        new = self._new(made)
        if new and self._may_note and self._version is not None and not self._version.sealed:
            self._side().look.show_found(new, signed=False)  # the words can still be changed

    def _new(self, made: Made) -> tuple[str, ...]:
        seen = self._seen.get(self._version.id, frozenset()) if self._version else frozenset[str]()
        return tuple(words for words in findings(made) if words not in seen)

    def _after_a_look(self, then: Callable[[], None]) -> None:
        if self._made is None:
            return
        new = self._new(self._made)
        if not new:
            then()
            return
        self._then = then
        self._side().look.show_found(new, signed=True)
        go_to(self._side().look.back)

    def look_on(self) -> None:
        """It was looked at and stays as it is: go on with what was asked for."""
        if self._made is not None and self._version is not None:
            self._seen[self._version.id] = frozenset(findings(self._made))
        then, self._then = self._then, None
        self._side().look.hide()
        if then is not None:
            then()

    def look_back(self) -> bool:
        """Go back without printing; False when nothing was to be printed, and the words shall be changed."""
        asked, self._then = self._then is not None, None
        self._side().look.hide()
        if asked:
            self._side().print.setFocus()
        return asked

    def print(self) -> None:
        """Print it, after a second look."""
        self._after_a_look(self._print)

    def save(self) -> None:
        """Save the paper as a file, after a second look."""
        self._after_a_look(self._save)

    def save_html(self) -> None:
        """Save the copy to be read aloud, after a second look."""
        self._after_a_look(self._save_html)

    def both(self) -> None:
        """Print it, then save it."""
        self._after_a_look(lambda: self._print(self._save))

    def pages(self) -> None:
        """Show every page as it will print."""
        made = self._made
        if made is not None:
            self._begin(said("plan.pages_pending"))
            self._heavily(lambda: paper.pictures(made, self._width()), self._pages_made)

    def _width(self) -> int:
        return max(600, round(self._page.width() * self._page.devicePixelRatioF() * 0.55))

    def _pages_made(self, images: tuple[QImage, ...]) -> None:
        self._end()
        self._show_pages(images)

    def _print(self, then: Callable[[], None] | None = None) -> None:
        made = self._made
        if made is None:
            return
        self._begin(said("plan.print_pending"))
        version = self._version

        def printed(_none: None) -> None:
            self.note(CopyHow.ON_PAPER, version)
            self._end(said("plan.printed"))
            if then is not None and version is self._version:
                then()

        self._heavily(lambda: paper.put_on_paper(made), printed, after_trouble=then)

    def _save(self) -> None:
        made = self._made
        if made is not None:
            self._save_as(made.name, lambda: made.pdf)

    def _save_html(self) -> None:
        made, sheet = self._made, self._sheet
        if made is not None and sheet is not None:
            self._save_as(made.html_name, lambda: paper.html(sheet))

    def _save_as(self, name: str, data: Callable[[], bytes]) -> None:
        chosen = choose(name, warned_before=self._warned, parent=self._page, asks=self._asks())
        if chosen is None or not isValid(self):
            return
        self._warned = True
        self._begin(said("plan.save_pending"))
        version = self._version

        def saved(path: Path) -> None:
            self.note(CopyHow.FILE, version)
            self._end(said("plan.saved", name=path.name))

        self._heavily(lambda: _written(chosen, data), saved)

    def not_now(self) -> None:
        """The person wants no copy now."""
        self.note(CopyHow.NOT_NOW, self._version)

    def note(self, how: CopyHow, version: PlanVersion | None) -> None:
        """Note how the person took their copy. What was handed stays noted; only "not now" gives way to it."""
        if version is None or not self._may_note or version.state != PlanState.SIGNED:
            return
        if not version.copy or version.copy == CopyHow.NOT_NOW:
            self._page.do(hand_copy, plan=version.id, how=how)

    # ---- under way

    def _begin(self, words: str) -> None:
        self._is_busy = True
        self._side().wait(waits=True)
        self._told.tell(words)

    def _end(self, words: str = "", *, wrong: bool = False) -> None:
        self._is_busy = False
        self._side().wait(waits=self._made is None)
        self._told.tell(words, wrong=wrong)

    def _heavily(
        self, work: Callable[[], Any], done: Callable[[Any], None], after_trouble: Callable[[], None] | None = None
    ) -> None:
        """Do `work` in the heavy lane, then `done` with what it gave; trouble is told in a sentence."""

        def tell(future: Future[Any]) -> None:
            if not isValid(self) or future.cancelled():
                return
            error = future.exception()
            if isinstance(error, Trouble):
                self._end(sentence(error), wrong=True)
                if after_trouble is not None:
                    after_trouble()
                return
            if error is not None:
                self._end(said("plan.paper_wrong"), wrong=True)
                raise error
            done(future.result())

        self._page.crossing.carry(self._page.session.door.lanes.heavy(work), tell)


def _written(path: Path, data: Callable[[], bytes]) -> Path:
    write(path, data())
    return path
