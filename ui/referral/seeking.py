"""Who it may be, while a referral is typed: by all that is known so far, and who begins so while a name is typed."""

from __future__ import annotations

from collections.abc import Callable

from ips_desktop.questions.duplicates import Likely, who_is_here
from ips_desktop.questions.search import SearchRow, search
from ui.place import Place
from ui.referral.adding import AddForm
from ui.referral.similar import alike, sought


class Seeking:
    """Asks as `page` and shows in the form who is here already. `is_new()`: nobody was chosen yet."""

    def __init__(self, page: Place, adding: AddForm, is_new: Callable[[], bool]) -> None:
        self._page, self._adding, self._is_new = page, adding, is_new

    def look(self) -> None:
        """By names, birth date and NHS number."""
        if self._is_new() and any(self._adding.known().values()):
            self._page.ask(who_is_here, **self._adding.known()).then(self._look_further)
        else:
            self._adding.similar.show_people(())

    def _look_further(self, likely: tuple[Likely, ...]) -> None:
        text = sought(self._adding.given.value(), self._adding.family.value())
        if text:
            self._page.ask(search, text).then(lambda found: self._show(likely, found))
        else:
            self._show(likely, ())

    def _show(self, likely: tuple[Likely, ...], found: tuple[SearchRow, ...]) -> None:
        given, family = self._adding.given.value(), self._adding.family.value()
        typed = found if sought(given, family) else ()
        self._adding.similar.show_people(alike(likely, typed, given) if self._is_new() else ())
