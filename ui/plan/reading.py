"""The left side of an agreed plan: nothing but this person's words, large, to be read together."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ips_desktop.questions.marks import Step
from ips_desktop.questions.plan import PlanVersion
from resources.wordings import days, has, said
from ui.parts import paint
from ui.parts.beside import Beside
from ui.parts.boxes import Column, Hairline, Row, clear
from ui.parts.labels import Words
from ui.parts.page_picture import PagePicture
from ui.theme import changes, look

READ = ("helps", "who_may_know", "why", "bring", "worked_when")
NARROW = 560


class Disc(QWidget):
    """The number of a step, on a disc."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = str(number)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        changes.worn.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """30 both ways."""
        return QSize(look().px(30), look().px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The disc and the number."""
        painter, edge = QPainter(self), "text" if look().plain else None
        paint.box(painter, self.rect(), None if look().plain else "selection", edge, radius=self.width() / 2)
        paint.words(painter, self.rect(), self._number, "strong", "text", align=paint.CENTRE)


class Reading(QWidget):
    """A version in large letters."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = Column(gap=10, sides=(40, 24, 40, 32))
        self._words = QWidget()
        self._words.setLayout(self.lines)
        self._papers = Column(gap=16, sides=(40, 24, 40, 32))
        self._pages = QWidget()
        self._pages.setLayout(self._papers)
        self._pages.hide()
        self.setLayout(Column(self._words, self._pages, gap=0))

    def show_plan(self, version: PlanVersion) -> None:
        """What I want, the steps, and what else was written. The private page is on its own sheet only."""
        if self.shows_pages():
            self.show_pages(())
        clear(self.lines)
        self.lines.addWidget(Words(said("plan.title"), "plan_title", wrap=True))
        self._text(said("plan.goal"), version.texts.get("goal", ""), self._aims(version))
        if version.steps:
            self._label(said("plan.steps"))
            advance = look().metrics("plan_who").horizontalAdvance
            widest = max((advance(days.day(step.by_day)) for step in version.steps if step.by_day), default=0)
            steps = Column(Hairline(), gap=0)
            for step in version.steps:
                steps.addWidget(_step(step, widest))
                steps.addWidget(Hairline())
            self.lines.addLayout(steps)
        for name in READ:
            self._text(said(f"plan.{name}"), version.texts.get(name, ""))
        if version.review_on:
            self._text(said("plan.review_on"), days.day_of_year(version.review_on))
        self.lines.addStretch(1)

    def shows_pages(self) -> bool:
        """Whether the paper's pages stand here instead of the words."""
        return not self._pages.isHidden()

    def show_pages(self, images: tuple[QImage, ...]) -> None:
        """Every page as it will print, or, for none, the words again."""
        clear(self._papers)
        for at, image in enumerate(images, 1):
            self._papers.addWidget(PagePicture(image, said("plan.page_n", n=at, of=len(images))))
        self._papers.addStretch(1)
        self._pages.setVisible(bool(images))
        self._words.setVisible(not images)

    def _aims(self, version: PlanVersion) -> str:
        """Paid work · Hours: 16 to 20 a week · By when: the end of March."""
        key = f"terms.GoalKind.{version.kind}"
        kind = said(key) if version.kind and has(key) else version.kind
        told = [(said("plan.hours"), version.hours), (said("plan.by_when"), version.by_when)]
        named = [said("plan.named", label=label, text=text) for label, text in told if text]
        return said("plan.dot").join([kind, *named] if kind else named)

    def _label(self, label: str) -> None:
        self.lines.addSpacing(look().px(8))
        self.lines.addWidget(Words(label, "plan_label", "text2", wrap=True))

    def _text(self, label: str, text: str, under: str = "") -> None:
        if text:
            self._label(label)
            self.lines.addWidget(Words(text, "plan", wrap=True))
        if under:
            self.lines.addWidget(Words(under, "plan_who", "text2", wrap=True))


def edge(picture: QPixmap) -> None:
    """A thin line round a picture of a white page, so that it is seen to end on white."""
    painter = QPainter(picture)
    painter.setPen(look().colour("line"))
    size = picture.deviceIndependentSize().toSize()
    painter.drawRect(0, 0, size.width() - 1, size.height() - 1)


def _step(step: Step, widest: int) -> QWidget:
    what, who = Words(step.what, "plan", wrap=True), Words(step.who, "plan_who", "text2", wrap=True)
    by = Words(days.day(step.by_day) if step.by_day else "", "plan_who", "text2")
    by.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    by.setFixedWidth(widest + 2)
    after = QWidget()
    beside = Row(gap=12)
    beside.addWidget(who, 1)
    beside.addWidget(by)
    after.setLayout(beside)
    line = Row(Disc(step.number), gap=14, sides=(0, 13, 0, 13))
    line.addWidget(Beside((what, 5), (after, 4), least=NARROW, gap=6), 1)
    holder = QWidget()
    holder.setLayout(line)
    return holder
