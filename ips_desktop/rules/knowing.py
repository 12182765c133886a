"""Yes, no and not known together: a row that is not known is never dropped and never counted (MEASURES §1)."""

from __future__ import annotations

from collections.abc import Iterable

from ips_desktop.terms.asked import Known


def said(answer: object) -> Known:
    """A flag or a stored answer; blank, and whatever a newer version says, is not known."""
    if answer is True or answer == Known.YES:
        return Known.YES
    return Known.NO if answer is False or answer == Known.NO else Known.NOT_KNOWN


def all_of(answers: Iterable[Known]) -> Known:
    """Yes when every one is; no when one is no; else not known. Of nothing: yes."""
    heard = set(answers)
    if Known.NO in heard:
        return Known.NO
    return Known.NOT_KNOWN if Known.NOT_KNOWN in heard else Known.YES


def any_of(answers: Iterable[Known]) -> Known:
    """Yes when one is; no when every one is no; else not known. Of nothing: no."""
    heard = set(answers)
    if Known.YES in heard:
        return Known.YES
    return Known.NOT_KNOWN if Known.NOT_KNOWN in heard else Known.NO


def unless(answer: Known) -> Known:
    """No for yes and yes for no; not known stays."""
    return {Known.YES: Known.NO, Known.NO: Known.YES}.get(answer, Known.NOT_KNOWN)
