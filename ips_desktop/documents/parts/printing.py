"""The doors of every paper: its words in, bytes out, in memory. Works in any lane; one paper is set at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

from ips_desktop.documents.parts import markup
from ips_desktop.documents.parts.flow import flowed
from ips_desktop.documents.parts.foot import draw_foot
from ips_desktop.documents.parts.masthead import large_masthead, masthead, opened, title_only
from ips_desktop.documents.parts.part import Part
from ips_desktop.documents.parts.setter import WAYS, Setter
from ips_desktop.documents.parts.words import Fact, FootWords, foot_line
from ips_desktop.documents.press.blocks import Block, Stack
from ips_desktop.documents.press.faces import faces
from ips_desktop.documents.press.ink import Ink
from ips_desktop.documents.press.setting import Fitter, Span
from ips_desktop.documents.press.sizes import LARGE_RULE, MM, PERSONS, PERSONS_LARGE, Look

ONE_AT_A_TIME = Lock()  # the faces count a document's letters while it is drawn


@dataclass(frozen=True)
class Leaf:
    """What begins on a sheet of its own. `strip`: four facts under the title, or none; `opening` is said on every page.

    `opening_anywhere` stands instead where the leaf does not begin on page 2. Without a title the parts are all there is.
    """

    title: str
    parts: tuple[Part, ...]
    strip: tuple[Fact, ...] = ()
    opening: tuple[Span, ...] = ()
    opening_anywhere: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Paper:
    """A whole paper as words and parts.

    `title`, `file` (without its ending) and `job` are what others may see, in a window, a folder and a print queue: they
    tell nobody's business.
    """

    title: str
    language: str
    service: str
    leaves: tuple[Leaf, ...]
    foot: FootWords
    file: str = "paper"
    job: str = "-"
    look: Look = PERSONS
    look_large: Look = PERSONS_LARGE


def printed(paper: Paper, *, large_print: bool = False) -> bytes:
    """The paper as a PDF, with selectable text, title and language. Letters in no face print as a mark (see `lacking`)."""
    look = paper.look_large if large_print else paper.look
    with ONE_AT_A_TIME:
        fitter = Fitter()
        pages = _pages(paper, fitter, look)
        return drawn(pages, fitter, look, paper.foot, title=paper.title, language=paper.language)


def copied(paper: Paper) -> bytes:
    """The same words as one well-formed page for e-mail and screen readers: headings, real tables, nothing from outside."""
    return _html(paper).encode()


def lacking(paper: Paper) -> str:
    """The signs of the paper that none of our faces has (some scripts, pictograms), to be told before printing."""
    return faces().lacking(_html(paper))


def drawn(pages: Sequence[Stack], fitter: Fitter, look: Look, foot: FootWords, *, title: str, language: str) -> bytes:
    """Pages on paper, each with its foot and the tick where it folds. To be called under `ONE_AT_A_TIME`."""
    ink = Ink(title=title, language=language)
    for at, page in enumerate(pages, 1):
        page.draw(ink, look.frame.left, look.frame.top)
        draw_foot(ink, fitter, look, foot, at, len(pages))
        ink.fold_tick()
        ink.next_page()
    return ink.finished()


def _pages(paper: Paper, fitter: Fitter, look: Look) -> list[Stack]:
    pages: list[Stack] = []
    for leaf in paper.leaves:
        page = len(pages) + 1
        found = _leaf(leaf, paper.service, fitter, look, page, page + 1)
        if len(found) > 1:  # the page that others are pointed to lies further on
            found = _leaf(leaf, paper.service, fitter, look, page, page + len(found))
        pages += found
    return pages


def _leaf(leaf: Leaf, service: str, fitter: Fitter, look: Look, page: int, follows: int) -> list[Stack]:
    """The leaf's pages from `page`, the next leaf on `follows`, in the first way of giving way that needs the fewest."""
    best: list[Stack] = []
    for give in WAYS:
        setter = Setter(fitter, look.kinds, give, follows)
        blocks = [block for part in leaf.parts for block in part.laid(setter, look.frame.wide)]
        found = flowed(_opening(setter, leaf, page), blocks, look.frame.room, first=_first(setter, leaf, service))
        if not best or len(found) < len(best):
            best = found
        if len(best) == 1:
            break
    return best


def _opening(setter: Setter, leaf: Leaf, page: int) -> tuple[Block, ...]:
    if not leaf.title:
        return ()
    said_first = leaf.opening if page == 2 else leaf.opening_anywhere or leaf.opening
    if said_first:
        return (opened(setter, leaf.title, said_first),)
    return (title_only(setter, leaf.title, weight=LARGE_RULE) if setter.large else title_only(setter, leaf.title),)


def _first(setter: Setter, leaf: Leaf, service: str) -> tuple[Block, ...] | None:
    if not leaf.strip:
        return None
    top = (
        large_masthead(setter, leaf.title, leaf.strip)
        if setter.large
        else masthead(setter, leaf.title, service, leaf.strip)
    )
    return (top, *([setter.rich(leaf.opening, above=2 * MM)] if leaf.opening else ()))


def _html(paper: Paper) -> str:
    parts: list[str] = []
    before = ""
    for at, leaf in enumerate(paper.leaves):
        again = leaf.title == before  # only another sheet of paper: for those who read on a screen it goes on
        opening = f"<p>{markup.rich(leaf.opening_anywhere or leaf.opening)}</p>" if leaf.opening and not again else ""
        inner = [
            markup.heading(leaf.title, 1) if leaf.title and not again else "",
            f"<p>{markup.plain(paper.service)}</p>" if at == 0 and paper.service else "",
            opening,
            markup.facts(leaf.strip, markup.NOT_SAID) if leaf.strip else "",
            *(part.html() for part in leaf.parts),
        ]
        parts.append(f"<section>\n{markup.joined(inner)}\n</section>" if at and not again else markup.joined(inner))
        before = leaf.title
    parts.append(f"<footer><p>{markup.plain(foot_line(paper.foot))}</p></footer>")
    return markup.page(parts, language=paper.language, title=paper.title)
