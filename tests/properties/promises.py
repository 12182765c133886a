"""What must hold of a store after every act: of each person, of both caseloads, of every clock, of every page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from uuid import UUID

from hypothesis import note

from ips_desktop.desk import Desk
from ips_desktop.questions.caseload import CaseloadPage, caseload
from ips_desktop.questions.colleagues import colleagues
from ips_desktop.questions.counts import waiting
from ips_desktop.questions.inbox import inbox
from ips_desktop.questions.invariants import found_breaches
from ips_desktop.questions.person import PersonPage, person
from ips_desktop.questions.team import team
from ips_desktop.questions.today import TodayRow, today
from tests.homes import Home
from tests.properties.dates import backwards
from tests.properties.reckoning import Reckoned, counted, holding, reckon
from ui.panels.tabs import TABS, tab
from ui.today.page import OPENS

NO_CLOCK = {"alone", "meeting", "decide", "draft"}
"""Rows of Today that are no clock of a time with us: what is in the diary, who is out, what waits for a decision."""
AGREED = {"check_due", "check_risk_due", "check"}
"""Looks at a job that go on after finishing where that was agreed."""


def look(home: Home, *, deep: bool = True, whole: bool = False) -> dict[UUID, Reckoned]:
    """Look whether all that is promised holds; raises AssertionError. `deep`: on the pages too; `whole`: on every tab of everybody."""
    people = home.ask(reckon)
    wrong = [
        *home.ask(unheld, people),
        *home.ask(backwards),
        *(f"{b.kind}: {b.records}" for b in home.ask(found_breaches, None, frozenset())),
        *(pages(home, people, whole=whole) if deep or whole else ()),
    ]
    for each in wrong:
        note(each)
    assert not wrong, "\n".join(wrong)
    return people


def unheld(desk: Desk, people: Mapping[UUID, Reckoned]) -> list[str]:
    """Open moments, past and present, at which nobody is named: looked at wherever anything begins (SS5.3b)."""
    found: list[str] = []
    for who in people.values():
        days = (
            {day for day, _ in who.holders} | {desk.today} | {d for s in who.spells if (d := who.opened(s)) is not None}
        )
        found += [
            f"{who.id}: open on {day} and nobody is named"
            for day in sorted(days)
            if day <= desk.today and who.is_open(day) and holding(who.holders, day) is None
        ]
    return found


def pages(home: Home, people: Mapping[UUID, Reckoned], *, whole: bool) -> list[str]:
    """The pages answer, and say the same of each other and of the rows."""
    now, staff = home.today, home.ask(colleagues)
    held = {holding(who.holders, now) for who in people.values()} | {home.me.id}
    lists = {adviser: home.ask(caseload, adviser) for adviser in staff if adviser in held}
    rows, waits, leads = home.ask(today).rows, home.ask(waiting), home.ask(team)
    home.ask(inbox)
    wrong: list[str] = []
    for adviser, page in lists.items():
        wrong += _caseload(page, *counted(people.values(), adviser, now))
    met = Counter(row.id for page in lists.values() for row in page.rows)
    wrong += [f"{who} is counted {n} times" for who, n in met.items() if n > 1]
    for row in leads.advisers:
        page = lists.get(row.id)
        both = (row.active, row.monitoring, row.year), page and (page.active, page.monitoring, page.year)
        if page is None and (row.active.count or row.monitoring.count):
            wrong.append(f"the team says {row.name} has people, nobody is named to them")
        if page is not None and both[0] != both[1]:
            wrong.append(f"team and caseload of {row.name} differ: {both}")
    mine = lists[home.me.id]
    if "caseload" in waits and waits["caseload"] != len(mine.rows):
        wrong.append(f"the rail says {waits['caseload']}, the caseload has {len(mine.rows)}")
    if waits["today"] != len(rows):
        wrong.append(f"the rail says {waits['today']} on Today, there are {len(rows)}")
    wrong += [line for row in rows for line in _clock(row, people, {r.id for r in mine.rows})]
    for who in people.values():
        wrong += _person(home.ask(person, who.id), who, lists, now)
        if whole:
            for name in TABS:
                home.ask(tab(name).question, who.id)
    return wrong


def _caseload(page: CaseloadPage, active: set[UUID], lighter: set[UUID]) -> list[str]:
    """Each person once, and both counters as the history of modes says."""
    shown, wrong = [row.id for row in page.rows], list[str]()
    if sorted(shown) != sorted(active | lighter):
        wrong.append(f"caseload of {page.adviser_name} shows {shown}, there are {active | lighter}")
    if (page.active.count, page.monitoring.count) != (len(active), len(lighter)):
        wrong.append(f"{page.adviser_name} has {len(active)} and {len(lighter)}, the counters say otherwise")
    in_ten = {row.id for row in page.rows if "monitoring" in row.filters}
    if in_ten != lighter:
        wrong.append(f"lighter support of {page.adviser_name}: {in_ten} is shown, there are {lighter}")
    return wrong


def _clock(row: TodayRow, people: Mapping[UUID, Reckoned], mine: set[UUID]) -> list[str]:
    """No clock on whoever is not with us but agreed looks at a job, and nothing at all of whoever died."""
    if row.rule in OPENS:
        return []  # it is about a group, a colleague, a team, and leads to its page
    who = people.get(row.client)
    if who is None:
        return [f"Today has {row.rule} of somebody who is not here"]
    if who.is_dead and row.rule != "alone":
        return [f"Today has {row.rule} of somebody who died"]
    if row.rule in NO_CLOCK or row.client in mine or (row.rule in AGREED and who.agreed):
        return []
    return [f"Today has {row.rule} of somebody who is not on the caseload"]


def _person(page: PersonPage, who: Reckoned, lists: Mapping[UUID, CaseloadPage], now: date) -> list[str]:
    """A person's page says who their adviser is and whether they are with us as the caseloads do."""
    head, holder, wrong = page.header, holding(who.holders, now), list[str]()
    if head.id != who.id or head.adviser != holder:
        wrong.append(f"the page of {who.id} names {head.adviser}, it is {holder}")
    on = [adviser for adviser, each in lists.items() if any(row.id == who.id for row in each.rows)]
    if (head.spell is not None) != who.is_open(now) or on != ([holder] if who.is_open(now) and holder in lists else []):
        wrong.append(f"{who.id}: open {who.is_open(now)}, page {head.spell}, on the caseloads of {on}")
    return wrong
