"""Whose digest is checked next, and what follows when the server's is another (DESIGN §6, verification). Pure."""

from __future__ import annotations

from sync.protocol.messages import NOBODY, Answer, Round


class Digests:
    """Which subject is checked next, which is to be fetched whole, and which stayed unlike even so."""

    def __init__(self) -> None:
        self.after = NOBODY
        self._whole: set[bytes] = set()
        self._fetched: set[bytes] = set()
        self._given_up: set[bytes] = set()

    @property
    def waiting(self) -> bool:
        """Whether a subject is to be fetched whole."""
        return bool(self._whole)

    def wanted(self) -> list[bytes]:
        """The subjects to fetch whole with the next round."""
        return sorted(self._whole)

    def weigh(self, sent: Round, answer: Answer) -> int:
        """Take the server's word on the digests sent; gives how many subjects stay unlike although fetched whole."""
        self._whole.difference_update(sent.whole)
        if not sent.checks:
            return 0
        self.after = sent.checks[-1].subject
        if answer.more or answer.records or answer.grants or answer.gone:
            return 0  # something new was on its way: unlike proves nothing
        unlike = set(answer.mismatched) - self._given_up
        self._fetched.difference_update(check.subject for check in sent.checks if check.subject not in unlike)
        lost = unlike & self._fetched
        self._given_up |= lost
        self._whole |= unlike - lost
        self._fetched |= unlike
        return len(lost)
