"""The head of the page: name, stage, adviser, next step; what one should know before meeting stays closed until its key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget

from ips_desktop.questions.person_header import PersonHeader
from resources.wordings import days, said
from ui.parts.boxes import Column, Row, clear
from ui.parts.buttons import Button, Kind, primary, secondary
from ui.parts.chips import Chip, ChipLabel, Tone
from ui.parts.flow import Flow
from ui.parts.labels import Pictogram, Words
from ui.theme import changes, look

FEW = 2
BELOW = 760
"""In a header narrower than this the buttons stand under the name."""


_WHEN: dict[str, Callable[[PersonHeader], object]] = {
    "change_mode": lambda head: head.spell,
    "hand_over": lambda head: head.spell,
    "arrange_cover": lambda head: head.spell,
    "finish": lambda head: head.spell,
    "put_on_waiting_list": lambda head: head.referral,
    "refer_again": lambda head: head.spell is None and head.referral is None,
    "reopen": lambda head: head.spell is None and head.closed_on,
    "part_people": lambda head: head.others,
}


def can_be(form: str, head: PersonHeader) -> bool:
    """Whether a form can be of use as the person stands now; what would only be refused is not offered."""
    return form not in _WHEN or bool(_WHEN[form](head))


class Name(Words):
    """The person's name: one line where there is room, else as many as it needs."""

    def __init__(self) -> None:
        super().__init__("", "title", wrap=True)

    def sizeHint(self) -> QSize:
        """In one line."""
        width = look().metrics("title").horizontalAdvance(self.text()) + 2
        return QSize(width, max(look().line("title"), self.heightForWidth(width)))

    def minimumSizeHint(self) -> QSize:
        """As little as leaves a long word whole."""
        return QSize(min(self.sizeHint().width(), look().px(200)), look().line("title"))


class Header(QWidget):
    """On surface, with a hairline under it."""

    def __init__(self, does: dict[str, Callable[[], object]]) -> None:
        super().__init__()
        self.name, self.pronouns = Name(), Words("", "body", "text2")
        self.stage = ChipLabel(Chip(""))
        self.flag = ChipLabel(Chip("", Tone.ATTENTION, "clock"))
        self._buttons(does)
        self.facts = Flow(gap=24, between=4)
        self.next = Words("", "strong", wrap=True)
        self.next_icon = Pictogram("arrow-right", "accent", 18)
        self.sharing = Words("", "body", "text2", wrap=True)
        self.contact = Words("", "body", "text2", wrap=True)
        self.contact.hide()
        who, acts = QWidget(), QWidget()
        who.setLayout(Flow(self.name, self.pronouns, self.stage, self.flag, self.before, self.concern, gap=12))
        acts.setLayout(
            Flow(self.decide, self.open, self.again, self.meeting, self.plan, self.attempt, self.more, gap=12)
        )
        self._acts = acts
        self._names = Row(gap=12)
        self._names.addWidget(who, 1)
        self._names.addWidget(acts)
        for each in (
            self.decide,
            self.open,
            self.again,
            self.meeting,
            self.plan,
            self.attempt,
            self.more,
            self.before,
            self.concern,
        ):
            each.hide()
        self.flag.hide()
        lines = Column(self.next, self.sharing, gap=2)
        after = Row(gap=8)
        after.addWidget(self.next_icon, 0, Qt.AlignmentFlag.AlignTop)
        after.addLayout(lines, 1)
        holder = QWidget()
        holder.setLayout(self.facts)
        self.setLayout(
            Column(self._names, holder, self.contact, after, self.before_words, gap=6, sides=(24, 12, 24, 12))
        )
        self.before_words.hide()
        changes.worn.connect(self.update)

    def _buttons(self, does: dict[str, Callable[[], object]]) -> None:
        self.before = Button("", icon="info-circle", key="Alt+B", height=28, does=self._open_before)
        self.before.words_role = "chip"
        self.before_words = Words("", "body", wrap=True)
        self.concern = Button("", icon="alert-triangle", height=32, does=does["safety"])
        self.concern.words_role = "chip"
        self.meeting = primary(said("person.meeting"), icon="message-circle", key="Alt+M", does=does["meeting"])
        self.plan = secondary(said("person.plan"), key="Alt+P", does=does["plan"])
        self.attempt = secondary(said("person.attempt"), key="Alt+T", does=does["attempt"])
        self.decide = primary(said("person.decide"), does=does["decide"])
        self.open = primary(said("person.open"), icon="door-enter", key="Alt+O", does=does["open"])
        self.again = primary(said("person.again"), icon="user-plus", does=does["again"])
        self.more = secondary(said("person.more"), icon="dots", key="Alt+J", does=does["more"])

    def show_person(self, head: PersonHeader, *, withheld: bool) -> None:
        """Show who it is."""
        self.name.setText(head.name)
        self.name.updateGeometry()
        self.pronouns.setText(head.pronouns)
        self.pronouns.setVisible(bool(head.pronouns))
        self.stage.show_chip(Chip(head.stage.said(), Tone.NEUTRAL, "search" if head.spell else "user-plus"))
        self.flag.setVisible(head.flag is not None)
        if head.flag is not None:
            self.flag.show_chip(Chip(head.flag.text.said(), Tone(head.flag.kind), head.flag.icon))
        self._facts(head)
        step = said("person.next", step=head.next_step) if head.next_step else ""
        if head.next_step and head.next_by:
            step = said("person.next_by", step=head.next_step, day=days.day(head.next_by))
        self.next.setText(said("person.headline_only") if withheld else step or said("person.next_nothing"))
        self.sharing.setText("" if withheld else head.sharing.said())
        self.sharing.setVisible(bool(self.sharing.text()))
        self.contact.setText(head.contact)
        self.contact.setVisible(bool(head.contact))
        self.concern.setVisible(head.concerns > 0)
        self.concern.say(said("person.concerns", n=head.concerns))
        self.before.setVisible(bool(head.before_you_meet))
        self.before.say(said("person.before", n=len(head.before_you_meet)))
        self.before_words.setText("\n".join(head.before_you_meet))
        self.before_words.hide()
        waiting = head.referral is not None and head.spell is None
        may_come = not withheld and head.may_edit and not head.died and can_be("refer_again", head)
        self.meeting.kind = Kind.SECONDARY if may_come or head.died else Kind.PRIMARY
        self.meeting.updateGeometry()
        for button, shown in (
            (self.decide, waiting and head.may_edit),
            (self.open, withheld),
            (self.again, may_come),
            (self.meeting, not withheld and head.may_edit and not waiting),
            (self.plan, not withheld and head.may_edit and not waiting),
            (self.attempt, not withheld and head.may_edit and not waiting),
            (self.more, not withheld and head.may_edit),
        ):
            button.setVisible(shown)
        self._lay_out()

    def show_more(self, forms: Sequence[tuple[str, str, str]], does: Callable[[str], object]) -> None:
        """What else can be done: (group, form, icon) in their order; more than a few of one group open at its name. Arrows choose."""
        menu = QMenu(self)
        menu.setAccessibleName(said("person.more"))
        menu.aboutToHide.connect(menu.deleteLater)
        for group in dict.fromkeys(group for group, _, _ in forms):
            names = [name for each, name, _ in forms if each == group]
            under = menu.addMenu(said(f"person.more.{group}")) if len(names) > FEW else menu
            for name in names:
                under.addAction(said(f"forms.{name}.title"), lambda name=name: does(name))
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _lay_out(self) -> None:
        narrow = self.width() < look().px(BELOW)
        self._names.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._acts.setMinimumWidth(0 if narrow else self._acts.sizeHint().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons beside the name, or under it."""
        self._lay_out()
        super().resizeEvent(event)

    def _facts(self, head: PersonHeader) -> None:
        clear(self.facts)
        told = [
            ("person.adviser", head.adviser_name),
            ("person.coordinator", ", ".join(part for part in (head.coordinator, head.team) if part)),
            ("person.joint", head.joint.said() if head.joint else ""),
            ("person.since", days.day_of_year(head.since) if head.since else ""),
            ("person.phone", head.phone),
        ]
        for key, value in told:
            if value:
                pair = QWidget()
                pair.setLayout(Row(Words(said(key), "body", "text2"), Words(value, "medium"), gap=4))
                self.facts.addWidget(pair)

    def _open_before(self) -> None:
        self.before_words.setVisible(not self.before_words.isVisible())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface and hairline."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look().colour("hairline"))
