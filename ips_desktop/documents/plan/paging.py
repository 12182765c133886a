"""What stands on which page: the order of giving way, steps that go on, and the private page as the last sheet (§7)."""

from __future__ import annotations

from ips_desktop.documents.parts.flow import flowed
from ips_desktop.documents.parts.masthead import masthead, title_only
from ips_desktop.documents.parts.setter import WAYS, Setter
from ips_desktop.documents.parts.signing import signing
from ips_desktop.documents.plan import front, large, private, steps
from ips_desktop.documents.plan.content import PlanWords
from ips_desktop.documents.plan.private_content import PrivateWords
from ips_desktop.documents.press.blocks import Block, Kept, Lines, Stack, placed
from ips_desktop.documents.press.setting import Fitter
from ips_desktop.documents.press.sizes import BODY_END, LARGE, LARGE_BODY_END, LARGE_RULE, NORMAL, TOP, WIDE
from resources.wordings import said

ROOM = BODY_END - TOP
LARGE_ROOM = LARGE_BODY_END - TOP


def plan_pages(words: PlanWords, fitter: Fitter) -> list[Stack]:
    """The pages of the normal print, each from the top margin down."""
    pages = _front(words, fitter)
    return pages + (_private(words.private, fitter) if words.private else [])


def large_pages(words: PlanWords, fitter: Fitter) -> list[Stack]:
    """The pages of the large print: page 1, the steps and the signing, the private part as the last sheets."""
    first = _large_first(words, fitter, steps_on=2)
    if len(first) > 1:
        first = _large_first(words, fitter, steps_on=len(first) + 1)
    setter = Setter(fitter, LARGE)
    title = title_only(setter, said("paper.title"), weight=LARGE_RULE)
    pages = first + flowed((title,), [*large.steps(setter, words), signing(setter, words.signing)], LARGE_ROOM)
    if words.private:
        pages += _large_private(words.private, fitter)
    return pages


def _front(words: PlanWords, fitter: Fitter) -> list[Stack]:
    for give in WAYS:
        setter = Setter(fitter, NORMAL, give)
        body = Stack(
            (
                *_lead(setter, words),
                *(steps.step_row(setter, step) for step in words.steps),
                *steps.empty_rows(setter, words),
                steps.worked(setter, words),
                steps.meet(setter, words),
                signing(setter, words.signing),
            )
        )
        if body.high <= ROOM:
            return [body]
    return _front_and_more(words, fitter)


def _front_and_more(words: PlanWords, fitter: Fitter) -> list[Stack]:
    """Page 1 keeps goal, why, strengths, the steps that fit and the next day; the rest and the signing go on."""
    free = Setter(fitter, NORMAL)
    title = title_only(free, said("paper.title"))
    last: list[Block] = [steps.worked(free, words, keeps=True), signing(free, words.signing)]
    page: Stack = Stack(())
    rest: tuple[Block, ...] = ()
    rows: list[Block] = []
    for give in WAYS:
        setter = Setter(fitter, NORMAL, give)
        meet, pointer = steps.meet(setter, words), _pointer(fitter, "paper.sign_on")
        room = ROOM - meet.above - meet.high - pointer.above - pointer.high
        lead = _lead(setter, words)
        rows = [steps.step_row(setter, step) for step in words.steps]
        whole = Stack((*lead, *rows, *steps.empty_rows(setter, words), meet, pointer))
        if whole.high <= ROOM:
            return [whole, *flowed((title,), last, ROOM)]
        first, rest = placed([*lead, *rows], room)
        key = "paper.more_on" if any(row in first for row in rows) else "paper.steps_on"
        page = Stack((*first, meet, _pointer(fitter, key)))
        if not rest:
            break
    again = steps.table_head(free, said("paper.steps_from_first"), hint=said("paper.steps_hint"))
    spare = steps.empty_rows(free, words)
    going_on = [Kept(Stack((b,)), b.above, again=again) if any(b is row for row in rows) else b for b in rest]
    return [page, *flowed((title,), [*going_on, *(Kept(Stack((b,)), again=again) for b in spare), *last], ROOM)]


def _lead(setter: Setter, words: PlanWords) -> list[Block]:
    """Everything above the first step."""
    return [
        masthead(setter, said("paper.title"), words.service, words.strip),
        front.goal_box(setter, words),
        front.why_and_bring(setter, words),
        steps.table_head(setter, said("paper.steps"), hint=said("paper.steps_hint")),
    ]


def _pointer(fitter: Fitter, key: str) -> Lines:
    return Lines(fitter.one(said(key, page=2), NORMAL.label, WIDE), WIDE, above=6)


def _private(words: PrivateWords, fitter: Fitter) -> list[Stack]:
    pages: list[Stack] = []
    for give in WAYS:
        setter = Setter(fitter, NORMAL, give)
        pages = flowed((private.opening(setter),), private.private_blocks(setter, words), ROOM)
        if len(pages) == 1:
            break
    return pages


def _large_private(words: PrivateWords, fitter: Fitter) -> list[Stack]:
    """In the first way of giving way that needs the fewest pages."""
    tried: list[list[Stack]] = []
    for give in WAYS:
        setter = Setter(fitter, LARGE, give)
        tried.append(flowed((private.opening(setter),), large.private(setter, words), LARGE_ROOM))
    return min(tried, key=len)


def _large_first(words: PlanWords, fitter: Fitter, *, steps_on: int) -> list[Stack]:
    pages: list[Stack] = []
    for give in WAYS:
        setter = Setter(fitter, LARGE, give)
        head, rest = placed(large.first_page(setter, words, steps_on), LARGE_ROOM)
        title = title_only(setter, said("paper.title"), weight=LARGE_RULE)
        pages = [Stack(head), *flowed((title,), rest, LARGE_ROOM)]
        if not rest:
            break
    return pages
