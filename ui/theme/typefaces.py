"""Load the house's typeface, only the weights in use, and after the first paint the scripts it lacks.

Three files of 49 KB are read before the first paint; DejaVu and Noto (2.4 MB) only by `load_scripts`.
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from resources import fonts

FAMILY = "Atkinson Hyperlegible Next"
FAMILIES = [FAMILY, "DejaVu Sans", "Noto Sans Bengali", "Noto Naskh Arabic"]
_FIRST = ("Regular", "Medium", "SemiBold")
_SCRIPTS = ("DejaVuSans", "NotoSansBengali-Regular", "NotoNaskhArabic-Regular")
_loaded: set[str] = set()


def _load(name: str) -> None:
    if name not in _loaded:
        _loaded.add(name)
        QFontDatabase.addApplicationFont(str(fonts.path(name)))


def load_first() -> None:
    """Register the three weights the window is drawn with."""
    for weight in _FIRST:
        _load(f"AtkinsonHyperlegibleNext-{weight}")


def load_scripts() -> None:
    """Register what takes over for letters the face lacks: Vietnamese, Greek, Cyrillic, Arabic, Bengali."""
    for name in _SCRIPTS:
        _load(name)


def face(size: int, weight: int, *, tabular: bool = False) -> QFont:
    """The house's face at `size` pixels; `tabular` gives figures of one width, for number columns only."""
    font = QFont(FAMILIES)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
