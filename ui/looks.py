"""Which look the window wears: the one asked for at the start, else the one chosen in Settings, else the system's.

Kept by the system for this user; nothing about anybody's records. The system is asked in full only after the first paint, since its
hints make the whole `Qt` namespace; before it the system's own palette tells light from dark.
"""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from ui.theme import look, system_theme, wear
from ui.theme.tokens import ThemeName


def kept() -> QSettings:
    """What this user chose: "theme" ("" for the system's) and "text" (per cent)."""
    return QSettings("IPS Desktop", "window")


def _chosen() -> ThemeName | None:
    name: Any = kept().value("theme") or None
    return cast("ThemeName | None", name)


def by_palette(app: QApplication) -> ThemeName:
    """What the system's palette looks like."""
    ground, ink = app.palette().window().color().lightness(), app.palette().windowText().color().lightness()
    if ground < ink:
        return "contrast" if (ground, ink) == (0, 255) else "dark"
    return "light"


def dress(app: QApplication, theme: ThemeName | None = None, text: int | None = None) -> None:
    """Put on the look for the first paint; `text` in per cent."""
    size = text or int(str(kept().value("text") or 100))
    wear(app, theme or _chosen() or by_palette(app), size / 100)


def follow_system(app: QApplication, theme: ThemeName | None = None) -> None:
    """From the first paint on wear what the system asks for, and follow when it changes, unless somebody chose."""

    def again() -> None:
        if theme is None and _chosen() is None and system_theme() != look().tokens.name:
            wear(app, system_theme(), look().scale)

    app.styleHints().colorSchemeChanged.connect(again)
    again()
