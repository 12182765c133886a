"""The board: a lane a stage, each job a card; Enter on a card shows what may follow. One Tab stop a lane, arrows between all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ips_desktop.questions.looking import COLUMNS, BoardCard
from ips_desktop.questions.panels import PanelAct
from resources.wordings import days, said
from ui.parts.boxes import Column, Grid
from ui.parts.labels import Words, small
from ui.parts.press_card import CardLine, PressCard, pop_up
from ui.theme import changes, look

LANE, GAP = 160, 8
Does = Callable[[PanelAct], object]
CLICKED = Qt.FocusPolicy.ClickFocus
STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


def next_words(card: BoardCard) -> str:
    """What comes next, or since when it stands there; an outcome says how it ended."""
    if card.outcome:
        return said(f"terms.ApplicationOutcome.{card.outcome}")
    if card.next_line is not None:
        return card.next_line.said()
    return said("looking.card.since", day=days.day(card.since)) if card.since is not None else ""


def spoken(card: BoardCard) -> str:
    """The card as it is read aloud."""
    late = said("looking.card.late") if card.late else ""
    parts = (card.job, card.where, said(f"terms.Stage.{card.stage}"), next_words(card), late)
    return ". ".join(part for part in parts if part)


def show_acts(card: BoardCard, over: QWidget, does: Does) -> None:
    """What may follow for a job, the likeliest first, in a menu at the widget."""
    acts = [(said(f"forms.{act.form}.act"), lambda act=act: does(act)) for act in card.acts]
    pop_up(over, said("looking.card.acts", job=card.job), acts)


class CardButton(PressCard):
    """A job on the board: its name, the employer, what comes next; a day that has passed stands behind its pictogram."""

    def __init__(self, card: BoardCard, board: Board, does: Does) -> None:
        super().__init__(
            (
                CardLine(card.job, "strong", "text"),
                CardLine(card.where),
                CardLine(next_words(card), "chip", "attention" if card.late else "text2", "clock" if card.late else ""),
            ),
            lambda: show_acts(card, self, does),
            name=spoken(card),
            key=f"card {card.id}",
        )
        self.card, self._board = card, board

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the neighbour."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._board.step(self, *step)


class Board(QWidget):
    """Lanes beside each other, as many as there is room for; the others stand below."""

    def __init__(self, cards: Sequence[BoardCard], does: Does) -> None:
        super().__init__()
        self.setAccessibleName(said("looking.board"))
        self.lanes: list[list[CardButton]] = []
        self._holders: list[QWidget] = []
        self._grid = Grid(gap=GAP)
        for stage in COLUMNS:
            mine = [CardButton(card, self, does) for card in cards if card.stage == stage]
            self.lanes.append(mine)
            words = Words(
                said("looking.lane", stage=said(f"terms.Stage.{stage}"), n=len(mine)), "small_strong", "text2"
            )
            none = [] if mine else [small(said("looking.nothing_here"), wrap=True)]
            holder = QWidget()
            holder.setLayout(Column(words, *none, *mine, 1, gap=6))
            self._holders.append(holder)
        self._grid.spread(self._holders, 3)
        self.setLayout(self._grid)
        self._one_stop()
        changes.worn.connect(self._fit)

    def _fit(self) -> None:
        room = self.width() + look().px(GAP)
        fitting = max(1, room // look().px(LANE + GAP))
        self._grid.spread(self._holders, max(n for n in (1, 2, 3, 6) if n <= fitting))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many lanes beside each other as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def cards(self) -> list[CardButton]:
        """Every card, lane by lane."""
        return [card for lane in self.lanes for card in lane]

    def step(self, card: CardButton, lanes: int, cards: int) -> None:
        """Go to the card above or below, or into the next lane that has any."""
        at = next(n for n, lane in enumerate(self.lanes) if card in lane)
        place = self.lanes[at].index(card)
        if cards:
            all_of = self.cards()
            goal = all_of[(all_of.index(card) + cards) % len(all_of)]
        else:
            filled = [n for n, lane in enumerate(self.lanes) if lane]
            lane = self.lanes[filled[(filled.index(at) + lanes) % len(filled)]]
            goal = lane[min(place, len(lane) - 1)]
        self._one_stop(goal)
        goal.setFocus(Qt.FocusReason.TabFocusReason)

    def _one_stop(self, stop: CardButton | None = None) -> None:
        for lane in self.lanes:
            chosen = stop if stop in lane else next((c for c in lane if c.focusPolicy() != CLICKED), None)
            for card in lane:
                is_stop = card is (chosen or lane[0])
                card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else CLICKED)
