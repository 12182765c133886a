"""What holds of running the service: whether a story may be told, what a card says, when a committee meets (SS3.5, SS4.8, SS11.2). Pure and dated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from uuid import UUID

from ips_desktop.rules.clocks import Due
from ips_desktop.rules.days import add_months
from ips_desktop.rules.figures import Figures
from ips_desktop.terms.governing import GovernanceKind, InvolvedAs


def may_be_told(agreed: date | None, until: date | None, withdrawn: date | None, on: date) -> bool:
    """Whether a story may be told on a day: from the day they agreed through its last, and never from the day they took it back."""
    if agreed is None or until is None or (withdrawn is not None and on >= withdrawn):
        return False
    return agreed <= on <= until


@dataclass(frozen=True)
class Card:
    """The two-question card of one moment: how many were filled in, and how many said yes to each question."""

    cards: int | None
    can_work: int | None
    know_how: int | None

    def share(self, question: str) -> Fraction | None:
        """The part that said yes, None without a card."""
        yes = getattr(self, question)
        return None if not self.cards or yes is None else Fraction(yes, self.cards)


def card_wrong(card: Card, reached: int | None) -> str:
    """Which count cannot be: "cards" for more cards than people, else the question with more than were filled in; "" when all can."""
    if any(count is not None and count < 0 for count in (card.cards, card.can_work, card.know_how)):
        return "cards"
    if reached is not None and card.cards is not None and card.cards > reached:
        return "cards"
    return next((name for name in ("can_work", "know_how") if (getattr(card, name) or 0) > (card.cards or 0)), "")


MONTHS = {
    GovernanceKind.STEERING_COMMITTEE: "clock.steering_months",
    GovernanceKind.EXECUTIVE_UPDATE: "clock.executive_months",
}


def governance_due(
    kind: GovernanceKind, last: date | None, begun: date | None, figures: Figures, *, high: bool = False
) -> Due | None:
    """The next meeting of the steering committee (an executive present), or update of the executive; None where nothing runs.

    `high`: the service works with high fidelity, and the committee meets half as often.
    """
    since = last or begun
    if since is None or kind not in MONTHS:
        return None
    key = MONTHS[kind]
    if kind == GovernanceKind.STEERING_COMMITTEE and not high:
        key = "clock.steering_months_until_high"
    on = add_months(since, figures.number(key, since))
    return Due(str(kind), on, since, on, which="" if last is not None else "first")


def request_due(asked: date | None, due: date | None) -> Due | None:
    """What the commissioner asked for is sent by its day."""
    if due is None:
        return None
    return Due("commissioner_request", due, asked or due, due)


def people_by_part(taken: Iterable[tuple[InvolvedAs, UUID | str]]) -> dict[InvolvedAs, int]:
    """How many different people took part, each part apart; who took part twice counts once."""
    found: dict[InvolvedAs, set[UUID | str]] = {part: set() for part in InvolvedAs}
    for part, who in taken:
        found[part].add(who)
    return {part: len(who) for part, who in found.items()}
