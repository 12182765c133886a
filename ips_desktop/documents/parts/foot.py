"""The line at the foot: whose, which version, made by whom and when, and which page of how many (§5)."""

from __future__ import annotations

from ips_desktop.documents.parts.words import FootWords
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Fitter, Span
from ips_desktop.documents.press.sizes import LARGE, MM, ROW_RULE, Look, Style
from resources.wordings import said


def draw_foot(ink: Ink, fitter: Fitter, look: Look, words: FootWords, page: int, pages: int) -> None:
    """Draw it on page `page` of `pages`."""
    frame, kinds = look.frame, look.kinds
    bold = Style(kinds.foot.size, kinds.foot.leading, bold=True)
    number = fitter.one(said("paper.page_of", page=page, pages=pages), bold, frame.wide)
    under = frame.foot + (1.2 if kinds is LARGE else 0.9) * MM
    ink.rule(frame.left, frame.foot, frame.wide, ROW_RULE)
    room = frame.wide - number.width - 6 * MM
    ink.text(fitter.set(_spans(words, large=kinds is LARGE), kinds.foot, room), frame.left, under)
    ink.text_right(number, frame.left + frame.wide, under)


def _spans(words: FootWords, *, large: bool) -> tuple[Span, ...]:
    if large:
        return (Span(words.large),)
    between = said("paper.separator")
    opening = "".join(part + between for part in (words.whose, words.paper) if part)
    draft = (Span(said("paper.draft"), bold=True),) if words.draft else ()
    version = f" {words.version}" if words.draft and words.version else words.version
    rest = version + between if version or draft else ""
    return (Span(opening), *draft, Span(rest + words.made))
