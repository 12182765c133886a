"""States that are only drawn, not walked: forms about one record of a person, tabs of people whose lives are further on.

They are built of the same parts as what is walked; drawing them shows what their words and answers look like together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import UUID

from ips_desktop.questions.panels import Panels
from ips_desktop.questions.safety import people_here
from tests.sheet.stage import Stage
from ui.forms.registry import FORMS, form, of_person
from ui.panels.tabs import TABS, tab

IN_TABS = ("work", "benefits", "steps", "search")
Scene = Callable[[Stage], None]


def _acts(answer: Panels) -> Iterator[tuple[str, UUID]]:
    for panel in answer.panels:
        yield from ((act.form, act.about) for act in panel.acts)
        yield from ((act.form, act.about) for line in panel.lines for act in line.acts)


def forms_about_records(stage: Stage) -> None:
    """Every form that a line of a tab leads to, once."""
    seen = {spec.name for spec in of_person()}
    home = stage.home("adviser")
    for client in home.ask(people_here):
        for name in TABS:
            for asked, about in _acts(home.ask(tab(name).question, client.id)):
                if asked in FORMS and asked not in seen and form(asked).parts:
                    seen.add(asked)
                    stage.go("adviser", "form", about, form=asked)
                    stage.seen(f"form about, {asked.replace('_', ' ')}")


def tabs_further_on(stage: Stage) -> None:
    """The tabs of whoever has most to show in each."""
    home = stage.home("adviser")
    for name in IN_TABS:
        told = {one.id: len(list(_acts(home.ask(tab(name).question, one.id)))) for one in home.ask(people_here)}
        page = stage.go("adviser", "person", max(told, key=lambda client: told[client]))
        page.show_tab(name)
        stage.seen(f"person, {name}, further on")


DRAWN: dict[str, tuple[Scene, ...]] = {"forms": (forms_about_records,), "person": (tabs_further_on,)}
