"""The page: it adds a referral, then asks what was decided; a referral that waits is decided at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from ips_desktop.casework.referral import Received
from ips_desktop.questions.person import PersonPage, person
from ips_desktop.questions.staff import Choices, choices
from ips_desktop.terms.troubles import Refused, Trouble
from ips_desktop.terms.words import Role
from resources.wordings import said
from ui.draft_keeping import DraftKeeping
from ui.parts.boxes import Column, Hairline, scrolled
from ui.parts.buttons import primary, quiet, secondary
from ui.parts.empty import EmptyState
from ui.parts.form_foot import FormFoot
from ui.parts.insight import go_to
from ui.place import BACK, Place, Session, Words
from ui.referral.acts import ADDING, DECIDING, decide, receive
from ui.referral.adding import AddForm
from ui.referral.deciding import DecideForm
from ui.referral.seeking import Seeking


class ReferralPage(Place):
    """Add a referral, or decide on one."""

    refresh_when = frozenset(
        {"referral", "client", "clinical_team", "team_link", "staff", "named_adviser", "mode", "spell"}
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.client: UUID | None = None
        self.referral: UUID | None = None
        self._name, self._linked = "", dict[str, UUID | None]()
        leads = session.me.role in (Role.SUPERVISOR, Role.MANAGER)
        self.adding, self.deciding = AddForm(session.clock.today), DecideForm(session.clock.today, leads=leads)
        later = quiet(said("referral.leave"), cap="Esc", does=lambda: self.leave_for(BACK))
        self.add_foot = FormFoot(primary(said("referral.add"), key="Ctrl+Return", does=self.add), later)
        not_now = quiet(said("referral.decide_later"), cap="Esc", does=lambda: self.leave_for(BACK))
        self.decide_foot = FormFoot(primary(said("referral.decide"), key="Ctrl+Return", does=self.decide), not_now)
        add, decide_ = self.adding, self.deciding
        self.add_draft = DraftKeeping(self, ADDING, add.form, add.unfinished, self.add_foot, add.start)
        self.decide_draft = DraftKeeping(
            self, DECIDING, decide_.form, decide_.unfinished, self.decide_foot, self._start_deciding
        )
        self._open = secondary("", does=lambda: self.leave_for("person", self.client))
        self.withheld = EmptyState("", "", self._open)
        self._add_side, self._decide_side = _side(self.adding, self.add_foot), _side(self.deciding, self.decide_foot)
        self._stack = QStackedLayout(self)
        for part in (self._add_side, self._decide_side, self.withheld):
            self._stack.addWidget(part)
        self._seeking = Seeking(self, self.adding, lambda: self.client is None)
        self.adding.names_typed.connect(self._seeking.look)
        self.adding.similar.opened.connect(self._see)
        self.adding.similar.same.connect(self._be_for)
        self.adding.somebody_else.connect(lambda: self._be_for(None, ""))
        QShortcut(QKeySequence("Ctrl+Enter"), self).activated.connect(self._enter)

    def title(self) -> str:
        """The top bar's title."""
        return said("referral.title")

    def keys(self) -> list[tuple[str, str]]:
        """Keys of the form."""
        return [("Ctrl Enter", said("referral.key.keep")), ("Esc", said("referral.key.leave"))]

    def arrive(self, about: UUID | None, facts: Mapping[str, Any]) -> None:
        """Somebody came to add a referral, or to decide on one; what is being typed about the same stays."""
        referral: UUID | None = facts.get("referral")
        if (about, referral) != (self.client, self.referral) or self._is_shown_nothing():
            self.add_draft.end()
            self.decide_draft.end()
            self.client, self.referral = about, referral
        super().arrive(about, facts)

    def _is_shown_nothing(self) -> bool:
        return self.add_draft.about is None and self.decide_draft.about is None

    def refresh(self) -> None:
        """Ask what can be chosen, then who it is about."""
        self.ask(choices).then(self._offer)

    def words(self) -> list[Words]:
        """What is typed and not kept."""
        return [*self.add_draft.words(), *self.decide_draft.words()]

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving keeps what was typed, at once."""
        self.adding.form.keep_now()
        self.deciding.form.keep_now()
        super().hideEvent(event)

    def _offer(self, offered: Choices) -> None:
        self.adding.offer(offered.teams)
        self.deciding.offer(offered.advisers)
        self._linked = {team.name: team.adviser for team in offered.teams}
        if self.add_draft.about is not None:  # somebody is adding one: only the choices are shown anew
            return
        if self.client is None:
            self._show_adding("")
        else:
            self.ask(person, self.client).then(self._show_person)

    def _show_person(self, page: PersonPage) -> None:
        if self.client not in (page.header.id, *page.header.others):
            return
        self.client = page.header.id  # of somebody in several records the one that goes on
        if page.withheld:
            self.withheld.say(said("referral.not_here"), said("referral.not_here_words", name=page.header.short))
            self._open.say(said("referral.open_person", name=page.header.short))
            self._stack.setCurrentWidget(self.withheld)
            return
        self._name = page.header.name
        waiting = self.referral or page.header.referral
        if waiting is None:
            self._show_adding(self._name)
            return
        self.deciding.show_person(page, waiting)
        if self.decide_draft.about != waiting:
            self._team = page.header.team
            self.deciding.form.clear()
            self._start_deciding()
            self._stack.setCurrentWidget(self._decide_side)
            self.decide_draft.begin(waiting)
            go_to(self.deciding.decision)

    _team = ""

    def _start_deciding(self) -> None:
        me = self.session.me
        mine = me.id if me.role == Role.ADVISER else None
        self.deciding.start(self._linked.get(self._team) or mine)

    # ---- adding ----------------------------------------------------------------------------------------------------

    def _show_adding(self, name: str) -> None:
        about = self.client or self.session.me.id
        if self.add_draft.about == about:
            return
        self.adding.form.clear()
        self.adding.summary.show_problems(())
        self.adding.start()
        self.adding.be_for(name)
        self.adding.similar.show_people(())
        self._stack.setCurrentWidget(self._add_side)
        self.add_draft.begin(about)
        go_to(self.adding.source if name else self.adding.given)

    def _see(self, client: UUID) -> None:
        self.leave_for("person", client)

    def _be_for(self, client: UUID | None, name: str) -> None:
        """It is somebody who is here already; or, after all, it is not."""
        self.client = client
        self.adding.be_for(name)
        go_to(self.adding.source if name else self.adding.given)

    def add(self) -> None:
        """Note the referral, then ask what was decided."""
        draft = self.add_draft.about
        if draft is None or not self.adding.check(is_new=self.client is None):
            return
        self.adding.form.keep_now()
        self.add_foot.wait(waits=True)
        done = self.do(receive, draft=draft, answers=self.adding.taken(self.client))
        done.then(self._added).refused(self._not_added).trouble(self._trouble)

    def _added(self, got: Received) -> None:
        self.add_foot.wait(waits=False)
        self.add_draft.done()
        self.toast.emit(said("referral.kept"), None)
        self.client, self.referral = got.client, got.referral
        self.refresh()

    def _not_added(self, refused: Refused) -> None:
        self.add_foot.wait(waits=False)
        if self.adding.form.show_refused(refused):
            self.adding.show_wrong()
        else:
            self.troubled.emit(refused)

    # ---- deciding --------------------------------------------------------------------------------------------------

    def decide(self) -> None:
        """Keep the decision."""
        referral = self.decide_draft.about
        if referral is None or not self.deciding.check():
            return
        self.deciding.form.keep_now()
        self.decide_foot.wait(waits=True)
        accepted = self.deciding.is_accepted
        done = self.do(decide, referral=referral, answers=self.deciding.taken())
        done.then(lambda _spell: self._decided(accepted=accepted)).refused(self._not_decided).trouble(self._trouble)

    def _decided(self, *, accepted: bool) -> None:
        self.decide_foot.wait(waits=False)
        self.toast.emit(said("referral.accepted" if accepted else "referral.decided", name=self._name), None)
        client = self.client
        self.decide_draft.done()
        self.client = self.referral = None
        self.leave_for(BACK)
        if accepted:  # from where one came: a referral that is decided is not come back to
            self.leave_for("person", client)

    def _not_decided(self, refused: Refused) -> None:
        self.decide_foot.wait(waits=False)
        if not self.deciding.refuse(refused):
            self.troubled.emit(refused)

    def _trouble(self, trouble: Trouble) -> None:
        self.add_foot.wait(waits=False)
        self.decide_foot.wait(waits=False)
        self.troubled.emit(trouble)

    def _enter(self) -> None:
        """The other Enter key."""
        for foot in (self.add_foot, self.decide_foot):
            if foot.isVisible():
                foot.first.click()


def _side(form: QWidget, foot: FormFoot) -> QWidget:
    side = QWidget()
    side.setLayout(Column(scrolled(form), Hairline(), foot, gap=0))
    return side
