"""What settles an item of the Inbox, and what takes that back: the item waits again as it came."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from ips_desktop.casework.inbox import Settled, see_item, settle_item, take_back_settling
from ips_desktop.casework.job_twice import Joined, one_job, part_jobs
from ips_desktop.questions.inbox import InboxItem
from ips_desktop.terms.troubles import Refused
from resources.wordings import said
from ui.inbox.pane import Keep
from ui.place import Place


class Settling:
    """`settled(sentence, undo)` is called when an item is settled, `again(item)` when it waits once more."""

    def __init__(
        self,
        page: Place,
        settled: Callable[[str, Callable[[], object]], object],
        again: Callable[[UUID], object],
        refused: Callable[[Refused], object],
    ) -> None:
        self._page, self._settled, self._again, self._refused = page, settled, again, refused

    def settle(self, item: InboxItem, keep: Keep, text: str = "") -> None:
        """Keep this side, both, or `text`; nothing where the item offers no such act."""
        if keep not in item.acts:
            return
        name = item.mine.first if keep == "mine" and item.mine else item.theirs.first if item.theirs else ""
        done = self._page.do(settle_item, item=item.id, keep=keep, text=text)
        done.then(lambda it: self._kept(said(f"inbox.kept.{keep}", name=name), it)).refused(self._refused)

    def see(self, item: InboxItem) -> None:
        """It was seen."""
        self._page.do(see_item, item=item.id).then(lambda it: self._kept(said("inbox.kept.seen"), it))

    def join(self, item: InboxItem) -> None:
        """Two laptops wrote one job down: it is one."""
        done = self._page.do(one_job, item=item.id)
        done.then(lambda joined: self._joined(joined, item.id)).refused(self._refused)

    def _kept(self, sentence: str, settled: Settled) -> None:
        self._settled(sentence, lambda: self._take_back(settled))

    def _take_back(self, settled: Settled) -> None:
        done = self._page.do(take_back_settling, settled=settled)
        done.then(lambda item: self._waits(item, "inbox.waits_again"))

    def _joined(self, joined: Joined, item: UUID) -> None:
        self._settled(said("inbox.kept.one"), lambda: self._part(joined, item))

    def _part(self, joined: Joined, item: UUID) -> None:
        done = self._page.do(part_jobs, job=joined.job, other=joined.other, item=item)
        done.then(lambda _id: self._waits(item, "inbox.kept.two"))

    def _waits(self, item: UUID, words: str) -> None:
        self._again(item)
        self._page.toast.emit(said(words), None)
