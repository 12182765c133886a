"""What a page of one form does when its act did not happen: the words stay, and the reason stands where it belongs."""

from __future__ import annotations

from typing import TypeVar

from ips_desktop.terms.troubles import Refused, Trouble
from ui.parts.errors import ErrorSummary
from ui.parts.fields import Form
from ui.parts.form_foot import FormFoot
from ui.pending import Pending
from ui.place import Place

T = TypeVar("T")


def say_why_not(done: Pending[T], page: Place, form: Form, summary: ErrorSummary, foot: FormFoot) -> Pending[T]:
    """The buttons can be pressed again; a refusal stands beside its field and on top, any other reason where the page says it."""

    def refused(why: Refused) -> None:
        foot.wait(waits=False)
        if form.show_refused(why):
            summary.lead(form.problems())
        else:
            page.troubled.emit(why)

    def trouble(why: Trouble) -> None:
        foot.wait(waits=False)
        page.troubled.emit(why)

    return done.refused(refused).trouble(trouble)
