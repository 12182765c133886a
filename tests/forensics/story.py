"""What is played: from the code of the administrator to the crash, over every page of the flow."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication

from ips_desktop.questions.search import search
from tests.forensics import pages
from tests.forensics.crashing import crash
from tests.forensics.forms import type_forms
from tests.forensics.pages import STRONG
from tests.forensics.walk import CTRL, Walker
from tests.forensics.without_form import type_what_has_no_form
from ui.place import Going


def play(walker: Walker) -> None:
    """The whole story; or, for a laptop that stands already, only its crash."""
    if walker.story.get("again"):
        walker.unlock(walker.words["settings.new"] + STRONG)
        crash(walker, walker.story["ends"])
        return
    _join(walker)
    _unlock(walker)
    walker.cue("joined")
    client = pages.referral(walker)
    pages.profile(walker, client)
    pages.meeting(walker, client)
    pages.beside_the_timeline(walker, client)
    pages.plan(walker, client)
    step = type_what_has_no_form(walker, client)
    walker.cue("every record is written")  # before the next round sends it
    type_forms(walker, client, step, whole=walker.story["forms"] == "whole")
    walker.cue("all is written")
    walker.tell("words", walker.words.words)
    _find_all(walker)
    walker.cue("all is typed")
    walker.send("All sent")
    walker.cue("all is sent")
    walker.send("All sent")
    _inbox(walker)
    _settings(walker)
    left = _lock(walker, client)
    walker.tell("words", walker.words.words)
    walker.tell("told", {"typed": sorted(walker.typed), "noted": sorted(walker.noted), "found": walker.found,
                         "left": left, "bugs": walker.bugs})  # fmt: skip
    walker.cue("before the crash")
    crash(walker, walker.story["ends"])


def _join(walker: Walker) -> None:
    page: Any = walker.desktop.window.alone
    fields = walker.type_all(page, "join")
    walker.see("the page that joins", fields)
    for name in ("join.passphrase", "join.again"):
        walker.replace(fields[name], walker.words["join.passphrase"] + STRONG)
    walker.click(page.button)
    walker.until(page.button.isEnabled, "the refusal of an address that is none")
    walker.replace(page.address, walker.story["address"])
    walker.click(page.button)
    walker.until(page.button.isEnabled, "the refusal of a code that is none")
    walker.replace(page.code, walker.story["code"])
    walker.click(page.button)
    walker.until(lambda: walker.desktop.window.alone is not page, "the lock page")


def _unlock(walker: Walker) -> None:
    page: Any = walker.desktop.window.alone
    walker.until(page.field.isVisible, "the field")
    fields = walker.type_all(page, "unlock")
    walker.see("the lock page", fields)
    walker.press(Qt.Key.Key_Return, on=page.field)
    walker.until(lambda: page.line.text() and page.button.isEnabled(), "the wrong passphrase told")
    walker.replace(page.field, "")
    walker.unlock(walker.words["join.passphrase"] + STRONG)
    walker.send("All sent")
    walker.note(walker.shell.bar, "bar")
    for name in ("today", "caseload", "inbox"):
        walker.shell.go(Going(name))
        walker.note(walker.page(name), name)
        walker.live(0.1)


# ---- found again, and left


def _find_all(walker: Walker) -> None:
    """One through the search box, letter by letter; all through the question it asks."""
    box = walker.shell.bar.search
    walker.type_into("bar.search", box)
    walker.found["bar.search"] = "the box itself"
    walker.replace(box, walker.words["meeting.note"])
    walker.until(lambda: any(walker.words["meeting.note"] in row.extract for row in box.finds.model.rows), "the find")
    walker.press(Qt.Key.Key_Escape, on=box)
    practice = walker.desktop.practice
    assert practice is not None
    for name, word in list(walker.words.words.items()):
        answer = practice.ask(search, word)
        walker.until(answer.done, "the answer")
        if answer.result():
            walker.found[name] = "search"


def _inbox(walker: Walker) -> None:
    """Both sides of the conflict, and what was set aside."""
    walker.shell.go(Going("inbox"))
    page = walker.page("inbox")
    walker.until(lambda: len(page.model.rows) >= 2, "what needs an eye")
    text = repr(page.model.rows)
    walker.found |= dict.fromkeys(walker.words.named(text) - set(walker.found), "the inbox")
    page.list.select(next(row.id for row in page.model.rows if "mine" in row.acts))
    walker.live(0.2)
    page._write()
    walker.until(page.own.isVisible, "words of one's own")
    walker.type_all(page.own, "inbox")
    walker.live(0.4)
    page._put_away()
    page._write()
    walker.live(0.3)
    walker.see("the inbox, come back to", walker.note(page.own, "inbox"))
    page._put_away()


def _settings(walker: Walker) -> None:
    """Another passphrase, another look, a backup."""
    walker.shell.go(Going("settings"))
    page = walker.page("settings")
    walker.live(0.2)
    fields = walker.type_all(page, "settings")
    walker.see("the settings", fields)
    walker.replace(page.passphrase.old, walker.words["join.passphrase"] + STRONG)
    for field in (page.passphrase.new, page.passphrase.again):
        walker.replace(field, walker.words["settings.new"] + STRONG)
    walker.click(page.passphrase.button)
    walker.until(lambda: not page.passphrase.old.text(), "the passphrase changed")
    page._dress(None)
    QSettings("IPS Desktop", "window").sync()
    page._back_up()
    backups = walker.desktop.home / "backups"
    walker.until(lambda: backups.is_dir() and list(backups.glob("*.slots.json")), "the backup")
    walker.live(0.2)


def _lock(walker: Walker, client: UUID) -> list[str]:
    """A note that is never sent, copied; finds that stand open; and lock. What can still be read in the window afterwards."""
    walker.shell.go(Going("meeting", client))
    page = walker.page("meeting")
    walker.until(lambda: page._start is not None and page.client == client, "the form")
    word = walker.words["a draft never sent"]
    walker.replace(page.answers.note_editor, word)
    walker.press(Qt.Key.Key_A, CTRL, on=page.answers.note_editor)
    walker.press(Qt.Key.Key_C, CTRL, on=page.answers.note_editor)
    assert word in QApplication.clipboard().text(), "copied"
    box = walker.shell.bar.search
    walker.replace(box, walker.words["meeting.note"])
    walker.until(lambda: len(box.finds.model.rows) > 0, "the finds")
    walker.press(Qt.Key.Key_L, CTRL)
    walker.until(lambda: walker.shell is None, "the lock page")
    walker.live(0.3)
    left = readable(walker.words.mark)
    walker.unlock(walker.words["settings.new"] + STRONG)
    practice = walker.desktop.practice
    assert practice is not None
    drafts = practice.ask(lambda desk: desk.drafts.all())
    walker.until(drafts.done, "the drafts")
    if any(word in str(draft.values) for draft in drafts.result()):
        walker.found["a draft never sent"] = "the drafts"
    return left


def readable(mark: str) -> list[str]:
    """Where the mark can be read in the windows, the clipboard or the look's settings; where, not what."""
    found = ["the clipboard"] if mark in QApplication.clipboard().text() else []
    kept = QSettings("IPS Desktop", "window")
    found += [f"setting {key}" for key in kept.allKeys() if mark in f"{key}{kept.value(key)}"]
    for widget in QApplication.allWidgets():
        asked = ("windowTitle", "accessibleName", "accessibleDescription", "toolTip", "statusTip", "whatsThis", "text",
                 "toPlainText", "placeholderText")  # fmt: skip
        for name in asked:
            said = getattr(widget, name, None)
            if callable(said) and mark in str(said()):
                found.append(f"{type(widget).__name__}.{name}")
        if isinstance(widget, QAbstractItemView) and mark in repr(getattr(widget.model(), "rows", "")):
            found.append(f"{type(widget).__name__} of {type(widget.parent()).__name__}")
    return found
