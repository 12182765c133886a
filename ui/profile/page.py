"""The page: it fills the profile in, keeps what is typed, keeps what changed, and goes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from ips_desktop.casework.drafts import drop_draft
from ips_desktop.casework.profile import begin_profile, keep_profile
from ips_desktop.desk import Desk
from ips_desktop.questions.person import PersonPage, ProfileView, person
from ips_desktop.terms.troubles import Refused, Trouble
from resources.wordings import days, said
from ui.draft_keeping import DraftKeeping
from ui.parts.boxes import Column, Hairline, scrolled
from ui.parts.buttons import primary, quiet, secondary
from ui.parts.empty import EmptyState
from ui.parts.form_foot import FormFoot
from ui.place import BACK, Place, Session, Words
from ui.profile.form import PROSE, ProfileForm

FORM = "profile"


def keep_whole(
    desk: Desk, *, client: UUID, profile: UUID | None, preferences: Sequence[str] | None, fields: Mapping[str, str]
) -> UUID:
    """Keep what changed, beginning the profile first when there is none; the draft goes with it. One transaction."""
    kept = profile
    if kept is None:
        kept = begin_profile(desk, client=client)
        desk.session.flush()
    keep_profile(desk, profile=kept, preferences=preferences, **fields)  # pyright: ignore[reportArgumentType]
    drop_draft(desk, form=FORM, about=client)
    return kept


class ProfilePage(Place):
    """Edit a person's profile."""

    refresh_when = frozenset({"profile", "preference", "client"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.client: UUID | None = None
        self._name = self._first = ""
        self._profile: ProfileView | None = None
        self._before: dict[str, Any] = {}
        keep = primary(said("profile.keep"), key="Ctrl+Return", does=self.keep)
        self.foot = FormFoot(keep, quiet(said("profile.leave"), cap="Esc", does=lambda: self.leave_for(BACK)))
        self.sheet = ProfileForm()
        self.drafting = DraftKeeping(self, FORM, self.sheet.form, self.sheet.unfinished, self.foot, self._fill)
        self._open = secondary("", does=lambda: self.leave_for("person", self.client))
        self.withheld = EmptyState("", "", self._open)
        whole = QWidget()
        whole.setLayout(Column(scrolled(self.sheet), Hairline(), self.foot, gap=0))
        self._whole = whole
        self._stack = QStackedLayout(self)
        self._stack.addWidget(whole)
        self._stack.addWidget(self.withheld)
        QShortcut(QKeySequence("Ctrl+Enter"), self).activated.connect(keep.click)

    def title(self) -> str:
        """The top bar's title."""
        return said("profile.title")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the form."""
        return [
            ("Ctrl Enter", said("profile.key.keep")),
            ("Enter", said("profile.key.add")),
            ("Esc", said("profile.key.leave")),
        ]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Somebody came to this person's profile; what is being typed about the same person stays."""
        if about != self.client:
            self.drafting.end()
            self.sheet.form.clear()
            self.client = about
        super().arrive(about, facts)

    def refresh(self) -> None:
        """Ask what is known."""
        if self.client is not None:
            self.ask(person, self.client).then(self._show)

    def words(self) -> list[Words]:
        """What is typed and not kept."""
        return self.drafting.words()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving keeps what was typed, at once."""
        self.sheet.form.keep_now()
        super().hideEvent(event)

    def _show(self, page: PersonPage) -> None:
        if self.client not in (page.header.id, *page.header.others):
            return
        self.client = page.header.id  # of somebody in several records the one that goes on
        if page.withheld:
            self.withheld.say(said("profile.not_here"), said("profile.not_here_words", name=page.header.short))
            self._open.say(said("profile.open_person", name=page.header.short))
            self._stack.setCurrentWidget(self.withheld)
            return
        self._stack.setCurrentWidget(self._whole)
        self._name, self._first = page.header.name, page.header.first
        self._profile = page.profile
        self.foot.first.setEnabled(page.header.may_edit)
        self.sheet.lead.setText(self._lead())
        if self.drafting.is_touched:
            return
        is_new = self.drafting.about is None
        self._fill()
        if is_new:
            self.drafting.begin(page.header.id)
            self.sheet.form.fields["goal"].setFocus()

    def _lead(self) -> str:
        view = self._profile
        if view is not None and view.completed_on is not None:
            return said("profile.complete", name=self._name, day=days.day_of_year(view.completed_on))
        missing = view.missing if view is not None else ("goal", "strengths", "preferences")
        needs = [said(f"profile.needs_{name}") for name in missing]
        joined = (
            needs[0]
            if len(needs) == 1
            else said("profile.and", rest=", ".join(needs[:-1]), last=needs[-1])
            if needs
            else ""
        )
        words = said("profile.needs", name=self._name, what=joined) if needs else self._name
        until = view.due if view is not None else None
        return f"{words} {said('profile.until', day=days.day(until))}" if until is not None else words

    def _fill(self) -> None:
        view = self._profile
        self._before = {name: getattr(view, name) if view is not None else "" for name in PROSE}
        self._before["preferences"] = [text for _, text in view.preferences] if view is not None else []
        self.sheet.form.put(self._before)

    def keep(self) -> None:
        """Keep what changed; what another wrote meanwhile in the other answers stays."""
        client, before = self.client, dict(self._before)
        if client is None:
            return
        self.sheet.form.keep_now()
        now = self.sheet.form.values()
        changed = {name: now[name] for name in PROSE if now[name] != before[name]}
        prefers = now["preferences"] if now["preferences"] != before["preferences"] else None
        if not changed and prefers is None and self._profile is not None:
            self._leave()
            return
        self.foot.wait(waits=True)
        profile = self._profile.id if self._profile is not None else None
        done = self.do(keep_whole, client=client, profile=profile, preferences=prefers, fields=changed)
        done.then(lambda kept: self._kept(client, kept, before)).refused(self._refused).trouble(self._not_kept)

    def _leave(self) -> None:
        client = self.client
        self.drafting.done()
        self.client = None
        if client is not None:
            self.do(drop_draft, form=FORM, about=client)
        self.leave_for(BACK)

    def _kept(self, client: UUID, profile: UUID, before: Mapping[str, Any]) -> None:
        self.foot.wait(waits=False)
        first = self._first
        self.toast.emit(said("profile.kept", name=first), lambda: self._take_back(client, profile, before, first))
        self._leave()

    def _take_back(self, client: UUID, profile: UUID, before: Mapping[str, Any], first: str) -> None:
        """Undo: the profile says what it said before."""
        fields = {name: before[name] for name in PROSE}
        back = self.do(keep_whole, client=client, profile=profile, preferences=before["preferences"], fields=fields)
        back.then(lambda _id: self.toast.emit(said("profile.undone", name=first), None))

    def _refused(self, refused: Refused) -> None:
        self.foot.wait(waits=False)
        if self.sheet.form.show_refused(refused):
            self.sheet.summary.show_problems(self.sheet.form.problems())
        else:
            self.troubled.emit(refused)

    def _not_kept(self, trouble: Trouble) -> None:
        self.foot.wait(waits=False)
        self.troubled.emit(trouble)
