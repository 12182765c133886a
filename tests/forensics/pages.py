"""The pages of the flow, each filled to the last field, left half typed, found again and kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ips_desktop.terms.words import ReferralDecision, ReferralKind, ReferralSource, SignatureHow
from tests.forensics.fields import text_fields
from tests.forensics.walk import CTRL, Walker, text_of
from ui.demonstration.adviser import SavesTo
from ui.forms.sheet import PartOfForm
from ui.parts.buttons import Button
from ui.place import Going

STRONG = " lantern orbit velvet pepper"


def lock_and_unlock(walker: Walker, passphrase: str = "join.passphrase") -> None:
    """Ctrl+L, and in again."""
    walker.press(Qt.Key.Key_L, CTRL)
    walker.until(lambda: walker.shell is None, "the lock page")
    walker.live(0.2)
    page: Any = walker.desktop.window.alone
    walker.until(page.field.isVisible, "the field")
    walker.unlock(walker.words[passphrase] + STRONG)


def _draft_again(walker: Walker, going: Going, root: Any, page: str, before: Any = None) -> dict[str, QWidget]:
    """Leave a half typed form, lock, unlock, come back: what it shows now was kept in the store and found there."""
    walker.live(0.4)
    lock_and_unlock(walker)
    if before is not None:
        before()
    walker.shell.go(going)
    walker.until(lambda: any(walker.words[n] in text_of(f) for n, f in text_fields(root(), page).items() if n in walker.typed), f"the draft of {page}")  # fmt: skip
    walker.live(0.2)
    fields = text_fields(root(), page)
    walker.see("the form, after locking", fields)
    return fields


def referral(walker: Walker) -> UUID:
    """A person is referred, not offered, referred again and taken on."""
    walker.shell.go(Going("referral"))
    page = walker.page("referral")
    walker.until(lambda: page.adding.isVisible() and page.add_draft.about, "the form")
    _choose(page.adding.kind, str(ReferralKind.JOB_RETENTION))  # so that the job that might be lost is asked about too
    walker.type_all(page, "referral")
    fields = _draft_again(walker, Going("referral"), lambda: walker.page("referral"), "referral")
    page = walker.page("referral")
    walker.make_right(fields)
    _choose(page.adding.kind, str(ReferralKind.FIND_WORK))
    for field in (field for part in page.adding.findChildren(PartOfForm) for field in part.fields):
        _choose(field, "")  # what was folded was typed and kept as a draft; the referral goes on without it
    _choose(page.adding.source, str(ReferralSource.SELF))
    walker.press(Qt.Key.Key_Return, CTRL)
    walker.until(lambda: page.deciding.isVisible() and page.decide_draft.about, "the decision")
    _choose(page.deciding.decision, str(ReferralDecision.NOT_OFFERED))
    walker.type_into("referral.reason", text_fields(page, "referral")["referral.reason"])
    _choose(page.deciding.decision, str(ReferralDecision.ACCEPTED))
    for name in ("referral.on", "referral.yes_on"):
        walker.type_into(name, walker.note(page, "referral")[name])
    client, referral = page.client, page.referral
    going = Going("referral", client, {"referral": referral})
    fields = _draft_again(walker, going, lambda: walker.page("referral").deciding, "referral")
    page = walker.page("referral")
    _choose(page.deciding.decision, str(ReferralDecision.NOT_OFFERED))
    walker.make_right(fields)
    walker.press(Qt.Key.Key_Return, CTRL)
    walker.until(lambda: walker.shell.at.place != "referral", "not offered")
    _accept(walker, client)
    return client


def _accept(walker: Walker, client: UUID) -> None:
    """The same person, referred again, and taken on."""
    walker.shell.go(Going("referral", client))
    page = walker.page("referral")
    walker.until(lambda: page.adding.isVisible() and page.add_draft.about == client, "the form")
    _choose(page.adding.source, str(ReferralSource.SELF))
    walker.press(Qt.Key.Key_Return, CTRL, on=page.adding)
    walker.until(lambda: page.deciding.isVisible() and page.decide_draft.about, "the decision")
    walker.until(page.deciding.adviser.value, "the adviser")
    walker.press(Qt.Key.Key_Return, CTRL, on=page.deciding)
    walker.until(lambda: walker.shell.at.place == "person", "taken on")


def _choose(field: Any, value: str) -> None:
    field.put(value)
    field.control.edited.emit()


def profile(walker: Walker, client: UUID) -> None:
    """All five answers."""
    going = Going("profile", client)
    walker.shell.go(going)
    page = walker.page("profile")
    walker.until(lambda: page.drafting.about == client, "the profile")
    walker.type_all(page, "profile")
    _draft_again(walker, going, lambda: walker.page("profile"), "profile")
    walker.press(Qt.Key.Key_Return, CTRL)
    walker.until(lambda: walker.shell.at.place != "profile", "the profile kept")


def meeting(walker: Walker, client: UUID) -> None:
    """Whom, and the meeting itself."""
    walker.shell.go(Going("meeting"))
    page = walker.page("meeting")
    walker.until(page.chooser.isVisible, "who it was")
    walker.see("who it may have been", walker.type_all(page.chooser, "meeting"))
    going = Going("meeting", client)
    walker.shell.go(going)
    walker.until(lambda: page._start is not None and page.client == client, "the form")
    page.answers.chips.when_chip.reveal()
    walker.live(0.1)
    walker.type_all(page.answers, "meeting")
    fields = _draft_again(walker, going, lambda: walker.page("meeting").answers, "meeting")
    page = walker.page("meeting")
    page.answers.chips.when_chip.reveal()
    walker.unfold(page.answers)
    walker.make_right(walker.note(page.answers, "meeting") | fields)
    walker.press(Qt.Key.Key_Return, CTRL)
    walker.until(lambda: walker.shell.at.place != "meeting", "the meeting kept")
    _put_off(walker)


def _put_off(walker: Walker) -> None:
    """A thing to do, put off and then not: what was typed is kept as a draft and comes back."""
    walker.shell.go(Going("today"))
    page = walker.page("today")
    walker.until(lambda: any(row.since and row.group != "now" for row in page._all), "something to do")
    row = next(row for row in page._all if row.since and row.group != "now")
    page.put_off.ask_row(row)
    walker.live(0.3)
    walker.type_all(page.put_off, "today")
    walker.live(0.5)
    page.put_off.leave()
    page.put_off.ask_row(row)
    walker.live(0.5)
    walker.see("the form, come back to", walker.note(page.put_off, "today"))
    page.put_off.leave()


def beside_the_timeline(walker: Walker, client: UUID) -> None:
    """An attempt to reach them, and words added to the meeting."""
    walker.shell.go(Going("person", client))
    page = walker.page("person")
    walker.until(lambda: page._answer is not None and page._answer.header.id == client, "the person")
    walker.live(0.3)
    page.ask_attempt()
    walker.type_all(page.attempt, "person")
    walker.press(Qt.Key.Key_Return, CTRL)
    walker.until(lambda: not page.attempt.isVisible(), "the attempt kept")
    page._ask_addition(next(entry for entry in page.story.model.rows if entry.kind == "meeting"))
    walker.type_all(page.addition, "person")
    walker.press(Qt.Key.Key_Return, CTRL)
    walker.until(lambda: not page.addition.isVisible(), "the addition kept")
    walker.shell.go(Going("person", client, {"said_yes": None}))
    walker.until(page.said_yes.isVisible, "the day of their yes")
    walker.type_all(page.said_yes, "person")
    walker.live(0.4)
    page.said_yes.leave()
    walker.shell.go(Going("person", client, {"said_yes": None, "again": True}))
    walker.until(page.said_yes.isVisible, "the day of their yes")
    walker.live(0.3)
    walker.see("the form, come back to", walker.note(page, "person"))
    page.said_yes.leave()


def plan(walker: Walker, client: UUID) -> None:
    """Written, begun by both sides at once, agreed, signed in words, saved twice."""
    walker.shell.go(Going("plan", client))
    page = walker.page("plan")
    walker.live(0.3)
    walker.click(page.empty.findChildren(Button)[0])
    walker.until(page.writing.isVisible, "the plan")
    page.writing.private.show()
    walker.live(0.1)
    fields = walker.type_all(page, "plan")
    walker.see("the plan while it is written", {n: f for n, f in fields.items() if ".by" in n})
    _draft_again(walker, Going("plan", client), lambda: walker.page("plan"), "plan", lambda: _begun(walker, client))
    page = walker.page("plan")
    walker.make_right(text_fields(page.writing, "plan"))
    walker.click(page.writing.button)
    walker.until(lambda: page.side.sign.isVisible() and not page.side.paper.pixmap().isNull(), "the agreed plan")
    for signer, how in ((page.side.person, SignatureHow.PREFERS_NOT), (page.side.adviser, SignatureHow.BY_VOICE)):
        signer.how.put(how)
        signer.how.edited.emit()
    walker.live(0.2)
    walker.see("the plan while it is signed", walker.type_all(page.side, "plan"))
    walker.click(page.side.sign)
    walker.until(page.side.print.isVisible, "the signed plan")
    walker.live(0.5)
    documents = walker.story["documents"]
    for name, button in (("plan.pdf", page.side.save), ("plan.html", page.side.html)):
        path = Path(documents, name)
        page.asks = SavesTo(path)
        walker.until(lambda button=button, path=path: walker.click(button) or path.exists(), "the saved paper")
    walker.click(page.side.print)  # to no printer, or to the machine's own queue
    walker.live(0.5)
    walker.note(page, "plan")
    walker.press(Qt.Key.Key_Escape, on=page)
    walker.until(lambda: walker.shell.at.place != "plan", "the frame")


def _begun(walker: Walker, client: UUID) -> None:
    """The version stands as a draft on the server; the supervisor writes on it, and on the profile, and sends later."""
    walker.send("All sent")
    walker.cue(f"write on {client}")
