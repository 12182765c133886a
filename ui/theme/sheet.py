"""The style sheet: small, because each rule costs every widget; buttons, chips and rows are painted by their parts.

Plain QPushButtons of kind primary and link are dressed here for Unlock only (`ui.unlock.plain`)."""

from __future__ import annotations

from collections.abc import Callable

from ui.theme.tokens import Tokens

_SHEET = """
QLineEdit, QComboBox {{ background: {surface}; color: {text}; border: 1px solid {line}; border-radius: {r}px;
  padding: 0 {p10}px; min-height: {h34}px; selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit, QPlainTextEdit {{ placeholder-text-color: {text2}; }}
QLineEdit[problem="true"], QComboBox[problem="true"]
  {{ border: 2px solid {serious}; min-height: {h32}px; padding: 0 {p9}px; }}
QFrame#proseFrame[problem="true"] {{ border: 2px solid {serious}; }}
QLineEdit:disabled, QComboBox:disabled {{ background: {raised}; color: {text2}; border-color: {hairline}; }}
QLineEdit:read-only {{ background: {raised}; }}
QComboBox::drop-down {{ border: 0; width: {p28}px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ background: {surface}; color: {text}; border: 1px solid {line}; outline: 0;
  selection-background-color: {selection}; selection-color: {text}; padding: {p4}px; }}
QFrame#proseFrame {{ background: {surface}; border: 1px solid {line}; border-radius: {r}px; }}
QFrame#proseFrame QPlainTextEdit {{ background: transparent; border: 0; color: {text};
  selection-background-color: {accent}; selection-color: {on_accent}; }}
QPushButton[kind="primary"] {{ background: {accent}; color: {on_accent}; border: 0; border-radius: {r}px; font-weight: 600;
  padding: 0 {p16}px; }}
QPushButton[kind="primary"]:hover {{ background: {accent_hover}; }}
QPushButton[kind="primary"]:disabled {{ background: {raised}; color: {text2}; border: 1px solid {hairline}; }}
QPushButton[kind="link"] {{ background: transparent; color: {accent}; border: 0; padding: 0; font-size: {small}px;
  font-weight: 500; text-decoration: underline; }}
QFrame#panel {{ background: {surface}; border: 1px solid {hairline}; border-radius: 8px; }}
QFrame#hairline {{ background: {hairline}; border: 0; max-height: 1px; min-height: 1px; }}
QFrame#upright {{ background: {hairline}; border: 0; max-width: 1px; min-width: 1px; }}
QScrollArea, QListView, QTableView, QScrollArea > QWidget > QWidget#inside {{ background: transparent; border: 0; }}
QTableView {{ gridline-color: {hairline}; selection-background-color: {selection}; selection-color: {text};
  outline: 0; }}
QTableView::item {{ padding: 0 {p8}px; }}
QHeaderView {{ background: transparent; border: 0; }}
QHeaderView::section {{ background: transparent; color: {text2}; border: 0; border-bottom: 1px solid {hairline};
  padding: 0 {p8}px; min-height: {h36}px; font-size: {small}px; font-weight: 600; }}
QScrollBar:vertical {{ background: transparent; width: {p12}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {p12}px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: 4px; margin: 2px; min-height: {p28}px; min-width: {p28}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTabBar::scroller {{ width: {tab_arrows}px; }}
QTabBar QToolButton {{ min-width: {p28}px; min-height: {p28}px; border: 1px solid {line}; }}
QToolTip {{ background: {text}; color: {page}; border: 1px solid {page}; padding: {p4}px {p8}px; }}
QMenu {{ background: {surface}; color: {text}; border: 1px solid {line}; padding: {p4}px; }}
QMenu::item {{ padding: {p8}px {p16}px; border-radius: {r}px; }}
QMenu::item:selected {{ background: {selection}; color: {text}; }}
"""


def written(tokens: Tokens, px: Callable[[float], int]) -> str:
    """The sheet in these colours, its sizes scaled by `px`."""
    colours = {
        name: getattr(tokens, name)
        for name in (
            "page", "surface", "raised", "text", "text2", "line", "hairline", "accent", "accent_hover",
            "on_accent", "serious", "selection",
        )
    }  # fmt: skip
    sizes = {f"p{n}": px(n) for n in (4, 8, 9, 10, 12, 16, 28)}
    heights = {f"h{n}": px(n) for n in (32, 34, 36)}
    return _SHEET.format(**colours, **sizes, **heights, tab_arrows=px(72), r=6, small=px(13))
