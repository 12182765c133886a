"""The page: look, passphrase, sending, this laptop."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from typing import Any
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from shiboken6 import isValid

from ips_desktop.casework.locking import choose_lock_after
from ips_desktop.questions.locking import LockAfter, lock_after
from ips_desktop.questions.settings import About
from ips_desktop.questions.settings import about as laptop
from resources.wordings import days, said
from ui.copies import newest
from ui.forms.going import go_to
from ui.looks import kept
from ui.parts.boxes import Column, Panel, Row, scrolled
from ui.parts.buttons import secondary
from ui.parts.choices import Choice, ViewSwitch
from ui.parts.closing import Closing
from ui.parts.flow import Flow
from ui.parts.labels import Words, heading, small
from ui.place import Place, Session
from ui.settings.facts import Facts
from ui.settings.locking import Locking
from ui.settings.passphrase import ChangePassphrase
from ui.theme import changes, look, system_theme, wear
from ui.theme.tokens import SCALES

STACKED_BELOW = 900
OLD_DAYS = 7


class SettingsPage(Place):
    """How it looks, how it opens, how sending stands, what it is."""

    refresh_when = frozenset({"client", "staff", "service", "reference_value"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._kept = kept()
        themes = [Choice(name, said(f"settings.theme.{name}")) for name in ("system", "light", "dark", "contrast")]
        self.theme = ViewSwitch(said("settings.theme"), themes)
        self.theme.put(str(self._kept.value("theme") or "system"))
        self.theme.chosen.connect(self._dress)
        self.text_size = ViewSwitch(said("settings.text"), [Choice(s, f"{round(s * 100)}%") for s in SCALES])
        self.text_size.put(look().scale)
        self.text_size.chosen.connect(self._dress)
        self.sent = Words("", "body", wrap=True)
        self.sent.hide()
        self.facts = Facts(("version", "service", "letters", "person", "held", "copy"))
        send = secondary(said("settings.send_now"), icon="send", does=self._send)
        self.back_up = secondary(said("settings.back_up_now"), icon="device-floppy", does=self._back_up)
        self._closing = Closing(self.back_up)
        self.rename = secondary(said("settings.name_service"), icon="pencil", does=self._rename)
        self.rename.hide()
        look_panel = Panel(
            heading(said("settings.look")),
            small(said("settings.theme")),
            self.theme,
            small(said("settings.text")),
            self.text_size,
        )
        sending = Panel(heading(said("settings.sending")), self.sent, Row(send, 1))
        this_laptop = Panel(heading(said("settings.about")), self.facts, Flow(self.rename, self.back_up, gap=8), gap=12)
        self.passphrase = ChangePassphrase(session)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.addLayout(Column(look_panel, sending, this_laptop, 1, gap=16), 1)
        self.locking = Locking(self._lock_after)
        opening = Panel(heading(said("settings.passphrase")), self.passphrase)
        self._halves.addLayout(Column(opening, Panel(heading(said("settings.lock_after")), self.locking), 1, gap=16), 1)
        inside = QWidget()
        inside.setLayout(self._halves)
        self.setLayout(Column(scrolled(inside), gap=0))
        changes.worn.connect(self._lay_out)

    def title(self) -> str:
        """The top bar's title."""
        return said("frame.settings")

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Show how sending stands now."""
        super().arrive(about, facts)
        self._say_sent()
        self.theme.setFocus()

    def refresh(self) -> None:
        """Ask what this laptop holds."""
        self.ask(laptop).then(self._show)
        self.ask(lock_after).then(self.locking.show_minutes)

    def _lock_after(self, minutes: int) -> None:
        self.do(choose_lock_after, minutes=minutes).then(self._locks_after).refused(lambda _no: self.refresh())

    def _locks_after(self, answer: LockAfter) -> None:
        self.locking.show_minutes(answer)
        self.toast.emit(said("settings.locks_after", n=answer.minutes), None)

    def _show(self, answer: About) -> None:
        held = said("settings.held", n=answer.in_full)
        if answer.headline_only:
            held = f"{held} {said('settings.headline', n=answer.headline_only)}"
        enrolled = self.session.door.enrolment
        service = answer.service or (enrolled.service_name if enrolled else "")
        version = said("settings.fact.version_is", version=answer.version, store=answer.store_version)
        self.facts.tell("version", version)
        self.facts.tell("service", service)
        self.facts.tell("letters", answer.address or said("settings.no_address"))
        self.rename.setVisible(answer.may_name)
        self.facts.tell("person", f"{answer.person}, {said(f'terms.Role.{answer.role}')}")
        self.facts.tell("held", held)
        self._say_copy()

    def _rename(self) -> None:
        go_to(self, "name_service", self.session.me.service)

    def _say_copy(self) -> None:
        made = newest(self.session.door.home)
        if made is None:
            self.facts.tell("copy", said("settings.no_copy"))
            return
        old = (self.session.clock.today() - made.date()).days
        words = said("settings.copy_made", day=days.day(made.date()), time=days.clock(made.hour * 60 + made.minute))
        self.facts.tell("copy", f"{words} {said('settings.copy_old', n=old)}" if old > OLD_DAYS else words)

    def _say_sent(self) -> None:
        if self.session.exchanger is None:
            return
        status = self.session.exchanger.status()
        words = said(status.sentence, **status.facts)
        if status.trouble:
            words = f"{words}\n{said(f'settings.trouble.{status.trouble}')}"
        self.sent.setText(words)
        self.sent.show()

    def _send(self) -> None:
        if self.session.exchanger is not None:
            self.session.exchanger.now()
            self._say_sent()

    def _back_up(self) -> None:
        self.facts.tell("copy", said("settings.backing_up"))
        self._closing.wait(waits=True)
        self.crossing.carry(self.session.door.backup(), self._backed_up)

    def _backed_up(self, done: Future[Any]) -> None:
        if not isValid(self):
            return
        self._closing.wait(waits=False)
        if done.exception() is not None:
            self.facts.tell("copy", said("refusals.store.backup_failed"))
        else:
            self._say_copy()

    def _lay_out(self) -> None:
        """Two columns where there is room."""
        px = look().px
        narrow = self.width() < px(STACKED_BELOW)
        self._halves.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(px(16 if narrow else 24))
        self._halves.setContentsMargins(px(24), px(16), px(24), px(24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Under each other in a narrow window."""
        super().resizeEvent(event)
        self._lay_out()

    def _dress(self, _value: object) -> None:
        theme, scale = self.theme.value() or "system", float(self.text_size.value() or 1.0)
        self._kept.setValue("theme", "" if theme == "system" else theme)
        self._kept.setValue("text", round(scale * 100))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            wear(app, system_theme() if theme == "system" else theme, scale)
