"""What the person decided about personal information, and which consents stand on a day (FS10)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from ips_desktop.desk import Desk
from ips_desktop.questions.beginning import Beginning, Options, of_person, values_of
from ips_desktop.questions.finishing import died
from ips_desktop.questions.group import ids_of
from ips_desktop.questions.marks import Chip, Reason, reason
from ips_desktop.questions.panels import Panel, PanelAct, PanelLine, Panels
from ips_desktop.questions.texts import Texts, text, texts, word
from ips_desktop.records import Client, Consent, Employer, SharingDecision, Staff
from ips_desktop.rules.sharing import LookAgain, allows, look_again
from ips_desktop.terms.sharing import ConsentKind, Disclosure
from resources.wordings import said


def latest_decision(desk: Desk, client: UUID) -> SharingDecision | None:
    """The decision that stands today; None before the first. One statement."""
    return desk.session.scalars(_decisions(desk, client).limit(1)).first()


def _decisions(desk: Desk, client: UUID) -> sa.Select[SharingDecision]:
    return (
        sa.select(SharingDecision)
        .where(SharingDecision.subject_id.in_(ids_of(desk, client)), SharingDecision.deleted.is_not(True))
        .order_by(SharingDecision.on.desc(), SharingDecision.id.desc())
    )


def consent_for(desk: Desk, client: UUID, employer: UUID, on: date) -> UUID | None:
    """The consent under which this person may be named to this employer on a day; None when there is none, or when they have died. Two statements."""
    decided = latest_decision(desk, client)
    if decided is None:
        return None
    whole = ids_of(desk, client)
    rows = desk.session.scalars(
        sa.select(Consent).where(
            ~died(whole), Consent.subject_id.in_(whole), Consent.kind == ConsentKind.EMPLOYER, Consent.employer_id == employer,
            Consent.deleted.is_not(True),
        )
    )  # fmt: skip
    found = (
        row for row in rows if row.named and allows(decided.decision, row.from_day, row.until_day, row.withdrawn_on, on)
    )
    return next((row.id for row in found), None)


def consents_standing(desk: Desk, client: UUID, on: date) -> list[Consent]:
    """Every consent that stands on a day, of whatever kind; none of somebody who has died. One statement."""
    whole = ids_of(desk, client)
    rows = desk.session.scalars(
        sa.select(Consent)
        .where(Consent.subject_id.in_(whole), Consent.deleted.is_not(True), ~died(whole))
        .order_by(Consent.from_day)
    )
    return [row for row in rows if allows(Disclosure.TELL, row.from_day, row.until_day, row.withdrawn_on, on)]


def decision_begins(desk: Desk, client: UUID) -> Beginning:
    """The form of a new decision: what the last one said, decided today."""
    begun, last = of_person(desk, client), latest_decision(desk, client)
    values = values_of(desk, last) if last is not None else {}
    return replace(begun, values=values | {"on": desk.today, "revisit_on": None})


def consent_begins(desk: Desk, client: UUID) -> Beginning:
    """The form of a consent: from today, with employers to choose from and the words that may be said beside it."""
    begun, last = of_person(desk, client), latest_decision(desk, client)
    words = text(texts(desk, [last.id]), last.id, "exact_words") if last is not None else ""
    beside = (reason("sharing.words_are", words=words),) if words else (Reason("sharing.no_words"),)
    return replace(
        begun, values={"from_day": desk.today, "named": None}, options={"employer_id": employers(desk)}, beside=beside
    )


def employers(desk: Desk) -> Options:
    """Every employer that goes on, by name: (id, "Garden World, Roath"). One statement.

    Two of one name in one town are told apart by who keeps them and by their number: "Garden World, Roath, kept by Sam Rees".
    """
    rows = desk.session.execute(
        sa.select(Employer.id, Employer.name, Employer.town, Employer.phone, Staff.name)
        .outerjoin(Staff, Staff.id == Employer.kept_by)
        .where(Employer.deleted.is_not(True), Employer.same_as.is_(None))
        .order_by(Employer.name, Employer.town, Employer.id)
    ).all()
    shown = [
        (id_, ", ".join(part for part in (name, town) if part), phone, keeper)
        for id_, name, town, phone, keeper in rows
    ]
    times = Counter(label.casefold() for _, label, _, _ in shown)
    return tuple(
        (id_, label if times[label.casefold()] == 1 else _told_apart(label, phone, keeper))
        for id_, label, phone, keeper in shown
    )


def _told_apart(label: str, phone: str | None, keeper: str | None) -> str:
    kept = said("sharing.kept_by", name=keeper) if keeper else ""
    return ", ".join(part for part in (label, kept, phone) if part)


def sharing_panels(desk: Desk, client: UUID) -> Panels:
    """The tab: what was decided, with its history, and every consent. Six statements."""
    withheld = desk.find(Client, client).withheld
    decisions = list(desk.session.scalars(_decisions(desk, client)))
    consents = list(
        desk.session.scalars(
            sa.select(Consent)
            .where(Consent.subject_id.in_(ids_of(desk, client)), Consent.deleted.is_not(True))
            .order_by(Consent.withdrawn_on.is_not(None), Consent.from_day.desc(), Consent.id)
        )
    )
    long = texts(desk, [*(d.id for d in decisions), *(c.id for c in consents)])
    named = dict(employers(desk)) if any(c.employer_id for c in consents) else {}
    return Panels(
        client,
        (
            Panel(
                "sharing",
                tuple(_decision_line(desk, d, long, is_last=n == 0) for n, d in enumerate(decisions)),
                (PanelAct("decide_sharing", client),),
            ),
            Panel(
                "consents",
                tuple(_consent_line(desk, c, long, named, decisions) for c in consents),
                (PanelAct("give_consent", client),),
            ),
        ),
        withheld=withheld,
    )


def _decision_line(desk: Desk, row: SharingDecision, long: Texts, *, is_last: bool) -> PanelLine:
    what = said(f"terms.Disclosure.{row.decision}") if isinstance(row.decision, Disclosure) else word(row.decision)
    more = [
        reason(f"sharing.{name}", words=text(long, row.id, name))
        for name in ("to_whom", "exact_words", "never")
        if text(long, row.id, name)
    ]
    due = look_again(row.on, row.revisit_on) if is_last else None
    if due is not None:
        more.append(reason("sharing.look_again", day=due.on))
    line = reason("sharing.decided", what=what, day=row.on) if row.on else reason("sharing.decided_once", what=what)
    return PanelLine(row.id, "share", line, tuple(more), chip=_chip(desk, due), faded=not is_last)


def _chip(desk: Desk, due: LookAgain | None) -> Chip | None:
    return Chip("attention", "clock", Reason("sharing.chip.again")) if due is not None and due.on < desk.today else None


def _consent_line(
    desk: Desk, row: Consent, long: Texts, named: dict[UUID, str], decisions: Sequence[SharingDecision]
) -> PanelLine:
    kind = said(f"terms.ConsentKind.{row.kind}") if isinstance(row.kind, ConsentKind) else word(row.kind)
    who = named.get(row.employer_id, "") if row.employer_id else row.who or ""
    decided = decisions[0].decision if decisions else None
    stands = allows(decided if row.kind == ConsentKind.EMPLOYER else Disclosure.TELL, row.from_day, row.until_day,
                    row.withdrawn_on, desk.today)  # fmt: skip
    more = [Reason("sharing.with_name" if row.named else "sharing.without_name")]
    if row.withdrawn_on is not None:
        more.append(reason("sharing.taken_back", day=row.withdrawn_on))
    elif row.until_day is not None:
        more.append(reason("sharing.until", day=row.until_day))
    line = reason("sharing.consent", kind=kind, who=who) if who else reason("sharing.consent_kind", kind=kind)
    chip = Chip("good", "circle-check", Reason("sharing.chip.stands")) if stands else None
    acts = (PanelAct("withdraw_consent", row.id),) if row.withdrawn_on is None else ()
    return PanelLine(row.id, "heart-handshake", line, tuple(more), text(long, row.id, "topics"), chip, acts, not stands)
