"""Awareness events by audience with the two-question card, how ready employers became, recovery stories (SS4.8, SS4.9, SS3.5)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.colleagues import clients_named
from ips_desktop.questions.job_words import choice_words
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine, Panels
from ips_desktop.questions.texts import text, texts
from ips_desktop.records import AwarenessEvent, ClinicalTeam, Organisation, RecoveryStory
from ips_desktop.rules.governing import Card, may_be_told
from ips_desktop.rules.limits import contract_year
from ips_desktop.terms.governing import Audience
from resources.wordings import days

SOON = 30


def awareness_box(desk: Desk) -> Panels:
    """This contract year's events, the newest first, and the stories that may be told. Six statements."""
    first, last = contract_year(desk.today, desk.reference)
    rows = desk.session.scalars(
        sa.select(AwarenessEvent)
        .where(AwarenessEvent.on >= first, AwarenessEvent.on <= last, AwarenessEvent.deleted.is_not(True))
        .order_by(AwarenessEvent.on.desc(), AwarenessEvent.id.desc())
    ).all()
    names = _named(desk, rows)
    long = texts(desk, [row.id for row in rows], ("note",))
    events = tuple(_event(row, names, text(long, row.id, "note")) for row in rows)
    told = Panel("awareness", events, (PanelAct("note_awareness", desk.me.service),), _sums(rows))
    return Panels(desk.me.service, (told, _stories(desk)))


def reached(rows: Sequence[AwarenessEvent]) -> dict[Audience, tuple[int, int]]:
    """Events and people reached by audience; exactly these kinds (SS4.8)."""
    return {
        kind: (len(of_kind), sum(row.reached or 0 for row in of_kind))
        for kind in Audience
        if (of_kind := [row for row in rows if row.audience == kind]) or True
    }


def _sums(rows: Sequence[AwarenessEvent]) -> tuple[Reason, ...]:
    if not rows:
        return ()
    return tuple(
        reason("quality.reached", audience=choice_words(kind), n=events, people=people)
        for kind, (events, people) in reached(rows).items()
    )


def _named(desk: Desk, rows: Sequence[AwarenessEvent]) -> dict[UUID, str]:
    """The teams and services these were for, by id. Two statements."""
    teams = [row.team_id for row in rows if row.team_id is not None]
    services = [row.organisation_id for row in rows if row.organisation_id is not None]
    found = desk.session.execute(
        sa.union_all(
            sa.select(ClinicalTeam.id, ClinicalTeam.name).where(ClinicalTeam.id.in_(teams)),
            sa.select(Organisation.id, Organisation.name).where(Organisation.id.in_(services)),
        )
    )
    return {id_: name for id_, name in found if name}


def _event(row: AwarenessEvent, names: dict[UUID, str], note: str) -> PanelLine:
    whom = next((names[id_] for id_ in (row.team_id, row.organisation_id) if id_ is not None and id_ in names), "")
    title = ", ".join(part for part in (row.title, whom) if part) or choice_words(row.audience)
    line = reason("quality.event", title=title, audience=choice_words(row.audience), day=row.on or "")
    more = [reason("quality.people_there", n=row.reached or 0)]
    more += [each for question in ("can_work", "know_how") if (each := _card(row, question)) is not None]
    acts = (PanelAct("edit_awareness", row.id), PanelAct("drop_awareness", row.id))
    return PanelLine(row.id, "school", line, tuple(more), note, acts=acts)


def _card(row: AwarenessEvent, question: str) -> Reason | None:
    """One question of the card, before and after: 4 of 12, then 11 of 12."""
    before = Card(row.before_cards, row.before_can_work, row.before_know_how)
    after = Card(row.after_cards, row.after_can_work, row.after_know_how)
    if before.share(question) is None and after.share(question) is None:
        return None
    return reason(
        f"quality.card.{question}",
        before=getattr(before, question) or 0, of_before=before.cards or 0,
        after=getattr(after, question) or 0, of_after=after.cards or 0,
    )  # fmt: skip


def _stories(desk: Desk) -> Panel:
    """Stories of people on this laptop: those that may be told first, then those whose yes is over."""
    rows = list(
        desk.session.scalars(
            sa.select(RecoveryStory)
            .where(RecoveryStory.deleted.is_not(True), RecoveryStory.held != "headline")
            .order_by(RecoveryStory.until_day, RecoveryStory.id)
        )
    )
    names, long = clients_named(desk, [row.subject_id for row in rows]), texts(desk, [row.id for row in rows])
    told = [(row, may_be_told(row.on, row.until_day, row.withdrawn_on, desk.today)) for row in rows]
    told.sort(key=lambda each: not each[1])
    lines = tuple(
        _story(desk, row, names[row.subject_id].full if row.subject_id in names else "", text(long, row.id, "words"),
               text(long, row.id, "stays_out"), may=may)
        for row, may in told
    )  # fmt: skip
    return Panel("stories", lines)


def _story(desk: Desk, row: RecoveryStory, name: str, words: str, out: str, *, may: bool) -> PanelLine:
    line = reason("quality.story", name=name, use=choice_words(row.use))
    named = Reason("quality.story_named" if row.named else "quality.story_unnamed")
    more = [named, *([Reason("quality.story_out", (("words", out),))] if out else [])]
    acts: tuple[PanelAct, ...] = (PanelAct("agree_story_again", row.id),)
    if may and row.until_day is not None:
        days_left = (row.until_day - desk.today).days
        kind, icon = ("attention", "clock") if days_left <= SOON else ("good", "circle-check")
        chip = Chip(kind, icon, reason("quality.story_until", day=days.day_of_year(row.until_day)))
        return PanelLine(
            row.id, "message-heart", line, tuple(more), words, chip, (*acts, PanelAct("withdraw_story", row.id))
        )
    key = "quality.story_withdrawn" if row.withdrawn_on is not None else "quality.story_over"
    chip = Chip(
        "serious", "circle-x", reason(key, day=days.day_of_year(row.withdrawn_on or row.until_day or desk.today))
    )
    return PanelLine(row.id, "message-heart", line, tuple(more), "", chip, acts, faded=True)
