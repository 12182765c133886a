"""The focus ring: 2 px, with a gap of 2, round whatever has the keyboard. One a window, costing no room in layouts.

Lists, tables and tabs draw their own inside the row; others say so by the property `own_ring`.
Of a field made of several widgets, the inner one that takes the keyboard carries its frame in the property `ring_host`.
"""

from __future__ import annotations

from PySide6.QtCore import QMetaObject, QObject, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from ui.theme.worn import look

RING, GAP, RADIUS = 2, 2, 8


class _Margins(QProxyStyle):
    """Keeps the frame four pixels outside what it surrounds; only the frame wears this style."""

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return RING + GAP
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803  (Qt calls it by name)
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0
        return super().styleHint(hint, option, widget, returnData)


class FocusRing(QFocusFrame):
    """The ring of one window. Make it once, after the window's content."""

    _window: QWidget | None = None
    """None also when Python's collector has emptied a ring whose window is going, and a last change of focus still reaches it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._heard = []
        self._margins = _Margins("Fusion")
        self._margins.setParent(self)
        self.setStyle(self._margins)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self._follow(None, QApplication.focusWidget())

    @Slot(QWidget, QWidget)
    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._window is None or not isValid(self._window):
            return
        host = ring_host(new)
        inside = host is not None and host.window() is self._window
        self.setWidget(host if inside else None)  # pyright: ignore[reportArgumentType]
        if not inside:
            self.setParent(self._window)  # it stood on a page: a page that goes must not take it along
        self._watch(host if inside else None)

    def _watch(self, host: QWidget | None) -> None:
        """Hear what scrolls round the host (Qt hides the frame of what is out of sight, and never shows it again), and its end."""
        for heard in self._heard:
            QObject.disconnect(heard)  # of what has gone meanwhile it is a no-op: nothing is asked of it
        self._heard: list[QMetaObject.Connection] = []
        if host is not None:
            self._heard.append(host.destroyed.connect(self._let_go))
        above = host.parentWidget() if host is not None else None
        while above is not None:
            if isinstance(above, QAbstractScrollArea):
                self._heard.append(above.verticalScrollBar().valueChanged.connect(self._show_again))
            above = above.parentWidget()

    @Slot()
    def _let_go(self) -> None:
        """What it surrounded goes, perhaps with the page on which the ring stands: back to the window, holding on to nothing."""
        self._heard = []
        self.setWidget(None)  # pyright: ignore[reportArgumentType]
        if self._window is not None and isValid(self._window):
            self.setParent(self._window)

    @Slot()
    def _show_again(self) -> None:
        parent = self.parentWidget()
        if parent is None or self.widget() is None or not self.isHidden():  # pyright: ignore[reportUnnecessaryComparison]
            return
        if parent.rect().intersects(self.geometry()):
            self.show()
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look().colour("focus"), RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = RING / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)


def ring_host(widget: QWidget | None) -> QWidget | None:
    """What the ring surrounds when `widget` has the keyboard: itself, its field's frame, or nothing."""
    if widget is None or widget.property("own_ring") or isinstance(widget, QAbstractItemView | QTabBar):
        return None
    host = widget.property("ring_host")
    return host if isinstance(host, QWidget) else widget
