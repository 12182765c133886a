"""The page: look, passphrase, sending, this laptop."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from datetime import datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ips_desktop.desk import LONDON
from ips_desktop.questions.settings import About
from ips_desktop.questions.settings import about as laptop
from resources.wordings import days, said
from ui.parts.boxes import Column, Panel, Row, scrolled
from ui.parts.buttons import secondary
from ui.parts.choices import Choice, ViewSwitch
from ui.parts.labels import Words, heading, small
from ui.place import Place, Session
from ui.settings.passphrase import ChangePassphrase
from ui.theme import look, system_theme, wear
from ui.theme.tokens import SCALES


class SettingsPage(Place):
    """How it looks, how it opens, how sending stands, what it is."""

    refresh_when = frozenset({"client", "staff", "service"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._kept = QSettings("IPS Desktop", "window")
        themes = [Choice(name, said(f"settings.theme.{name}")) for name in ("system", "light", "dark", "contrast")]
        self.theme = ViewSwitch(said("settings.theme"), themes)
        self.theme.put(str(self._kept.value("theme") or "system"))
        self.theme.chosen.connect(self._dress)
        self.text_size = ViewSwitch(said("settings.text"), [Choice(s, f"{round(s * 100)} %") for s in SCALES])
        self.text_size.put(look().scale)
        self.text_size.chosen.connect(self._dress)
        self.sent, self.counts, self.versions, self.backup_line = (Words("", "body", wrap=True) for _ in range(4))
        send = secondary(said("settings.send_now"), icon="send", does=self._send)
        backup = secondary(said("settings.back_up_now"), icon="device-floppy", does=self._back_up)
        look_panel = Panel(
            heading(said("settings.look")),
            small(said("settings.theme")),
            self.theme,
            small(said("settings.text")),
            self.text_size,
        )
        sending = Panel(heading(said("settings.sending")), self.sent, Row(send, 1))
        this_laptop = Panel(
            heading(said("settings.about")), self.versions, self.counts, self.backup_line, Row(backup, 1)
        )
        self.passphrase = ChangePassphrase(session)
        left = Column(look_panel, sending, this_laptop, 1, gap=16)
        right = Column(Panel(heading(said("settings.passphrase")), self.passphrase), 1, gap=16)
        inside = QWidget()
        halves = Row(gap=24, sides=(24, 16, 24, 24))
        halves.addLayout(left, 1)
        halves.addLayout(right, 1)
        inside.setLayout(halves)
        self.setLayout(Column(scrolled(inside), gap=0))

    def title(self) -> str:
        """The top bar's title."""
        return said("frame.settings")

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Show how sending stands now."""
        super().arrive(about, facts)
        self._say_sent()

    def refresh(self) -> None:
        """Ask what this laptop holds."""
        self.ask(laptop).then(self._show)

    def _show(self, answer: About) -> None:
        self.versions.setText(
            said(
                "settings.versions",
                version=answer.version,
                store=answer.store_version,
                service=answer.service,
                person=answer.person,
            )
        )
        held = said("settings.held", n=answer.in_full)
        if answer.headline_only:
            held = f"{held} {said('settings.headline', n=answer.headline_only)}"
        self.counts.setText(held)

    def _say_sent(self) -> None:
        if self.session.exchanger is None:
            return
        status = self.session.exchanger.status()
        words = said(status.sentence, **status.facts)
        if status.trouble:
            words = f"{words}\n{said(f'settings.trouble.{status.trouble}')}"
        self.sent.setText(words)

    def _send(self) -> None:
        if self.session.exchanger is not None:
            self.session.exchanger.now()
            self._say_sent()

    def _back_up(self) -> None:
        self.backup_line.setText(said("settings.backing_up"))
        self.crossing.carry(self.session.door.backup(), self._backed_up)

    def _backed_up(self, done: Future[Any]) -> None:
        if not isValid(self):
            return
        if done.exception() is not None:
            self.backup_line.setText(said("refusals.store.backup_failed"))
            return
        at = datetime.fromtimestamp(done.result().made_at / 1_000_000, LONDON)
        self.backup_line.setText(
            said("settings.backed_up", day=days.day(at.date()), time=days.clock(at.hour * 60 + at.minute))
        )

    def _dress(self, _value: object) -> None:
        theme, scale = self.theme.value() or "system", float(self.text_size.value() or 1.0)
        self._kept.setValue("theme", "" if theme == "system" else theme)
        self._kept.setValue("text", round(scale * 100))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            wear(app, system_theme() if theme == "system" else theme, scale)
