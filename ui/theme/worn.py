"""What the window wears now: one `Look`, asked for by every part and delegate.

Nothing here or in `sheet`, `typefaces`, `pictograms` touches the `Qt` namespace: its first use costs 30 ms (it makes 130 enums),
and these run before the first paint.
"""

from __future__ import annotations

import gc
import sys
from functools import cached_property, lru_cache

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme import pictograms, sheet, typefaces
from ui.theme.tokens import PALETTES, TEXT, Colour, TextRole, ThemeName, Tokens


class Look:
    """Colours, sizes, fonts and pictograms at one theme and one text scale (1.0 to 2.0)."""

    def __init__(self, theme: ThemeName = "light", scale: float = 1.0) -> None:
        self.tokens: Tokens = PALETTES[theme]
        self.scale = max(1.0, min(2.0, scale))
        self.colour = lru_cache(None)(self._colour)
        self.font = lru_cache(None)(self._font)
        self.metrics = lru_cache(None)(self._metrics)

    @cached_property
    def _unit(self) -> float:
        """How the desktop's own text size multiplies ours; the Mac always says 72 and scales by itself."""
        app = QApplication.instance()
        if sys.platform == "darwin" or not isinstance(app, QApplication):
            return 1.0
        screen = app.primaryScreen()
        return max(1.0, screen.logicalDotsPerInch() / 96) if screen else 1.0

    @property
    def plain(self) -> bool:
        """High contrast: no tints, white edges."""
        return self.tokens.plain

    def px(self, size: float) -> int:
        """`size` pixels of the pictures, at this scale."""
        return round(size * self.scale * self._unit)

    def _colour(self, name: Colour) -> QColor:
        return QColor(str(getattr(self.tokens, name)))

    def _font(self, role: TextRole = "body", *, tabular: bool = False, underline: bool = False) -> QFont:
        style = TEXT[role]
        font = typefaces.face(self.px(style.size), style.weight, tabular=tabular)
        font.setUnderline(underline)
        return font

    def _metrics(self, role: TextRole = "body", *, tabular: bool = False) -> QFontMetrics:
        return QFontMetrics(self.font(role, tabular=tabular))

    def line(self, role: TextRole = "body") -> int:
        """The height of one line of this text, in pixels."""
        return self.px(TEXT[role].line)

    def pixmap(self, name: str, colour: Colour = "text2", size: int = 20, ratio: float = 1.0):
        """The pictogram in a token's colour, `size` pixels at 100 %."""
        return pictograms.drawn(name, str(getattr(self.tokens, colour)), self.px(size), ratio)

    def icon(self, name: str, colour: Colour = "text2", size: int = 20) -> QIcon:
        """The same as a QIcon, sharp on screens of 1 and 2, for menus and tool tips of the system."""
        found = QIcon()
        for ratio in (1.0, 2.0):
            found.addPixmap(self.pixmap(name, colour, size, ratio))
        return found

    def palette(self) -> QPalette:
        """The palette that Fusion paints what we do not paint ourselves with."""
        roles = QPalette.ColorRole
        plan: dict[QPalette.ColorRole, Colour] = {
            roles.Window: "page", roles.Base: "surface", roles.AlternateBase: "raised", roles.Button: "surface",
            roles.ToolTipBase: "text", roles.WindowText: "text", roles.Text: "text", roles.ButtonText: "text",
            roles.ToolTipText: "page", roles.PlaceholderText: "text2", roles.Highlight: "selection",
            roles.HighlightedText: "text", roles.Link: "accent", roles.LinkVisited: "accent", roles.Mid: "line",
            roles.Dark: "line", roles.Light: "hairline", roles.Midlight: "hairline", roles.Accent: "accent",
            roles.BrightText: "serious",
        }  # fmt: skip
        palette = QPalette()
        for role, token in plan.items():
            palette.setColor(role, self.colour(token))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("text2"))
        return palette


class _Changes(QObject):
    """Says that another look is worn: whoever keeps sizes or pixmaps measures again."""

    worn = Signal()


changes = _Changes()
_now: list[Look] = [Look()]


def look() -> Look:
    """What is worn now."""
    return _now[0]


def system_theme() -> ThemeName:
    """What the desktop asks for; light when it does not say."""
    hints = QApplication.styleHints()
    if hints.accessibility().contrastPreference().name == "HighContrast":
        return "contrast"
    return "dark" if hints.colorScheme().name == "Dark" else "light"


def application() -> QApplication:
    """The program's one QApplication, drawn in Fusion. Asked for by its argument: touching QStyle costs the first paint 30 ms."""
    app = QApplication.instance()
    return app if isinstance(app, QApplication) else QApplication([*sys.argv[:1], "-style", "Fusion"])


def wear(app: QApplication, theme: ThemeName, scale: float = 1.0) -> Look:
    """Put on a theme at a text scale; every window follows at once."""
    if app.styleSheet():
        gc.collect()  # windows nobody holds go now, not halfway through being dressed anew
    typefaces.load_first()
    worn = Look(theme, scale)
    _now[0] = worn
    app.setPalette(worn.palette())
    app.setFont(worn.font("body"))
    app.setStyleSheet(sheet.written(worn.tokens, worn.px))
    changes.worn.emit()
    return worn
