"""A job beside what a person wants: what fits, what does not, and what nobody said (SS2.5, FS14). Pure.

    match(wants, Offer(title="Garden assistant", minutes_week=960, setting=Setting.OUTDOORS))
        → Fit(WORK, True, "gardening"), Fit(HOURS, True, "up to 16 hours"), Fit(TOWN, None), …

Three answers: it fits, it does not, or it is not known; each with the person's own words that say so. It ranks nothing away: a job
that does not fit is shown with its reason, and the person decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any
from uuid import UUID

from ips_desktop.rules import occupations
from ips_desktop.rules.typed import folded, words
from ips_desktop.rules.wishes import (
    CONTRACTS,
    PART_OF_DAY,
    PLACES,
    TIMES,
    Phrase,
    hours_wanted,
    named,
    parted,
    phrases,
    telling,
)

MOST_WORDS = 4
"""A phrase of more words than this is no name of a job."""


class Aspect(StrEnum):
    """What a job is compared by, in the order it is read out."""

    WORK = "work"
    HOURS = "hours"
    TIMES = "times"
    SETTING = "setting"
    TOWN = "town"
    CONTRACT = "contract"


@dataclass(frozen=True)
class Fit:
    """One aspect: `fits` None when it is not known. `words`: what the person said; `word`: the one word both have."""

    aspect: Aspect
    fits: bool | None = None
    words: str = ""
    word: str = ""


@dataclass(frozen=True)
class Offer:
    """What is known of a job. `note` holds what else was said of it ("weekday mornings"); `about` what the employer does."""

    title: str = ""
    soc: str = ""
    minutes_week: int | None = None
    setting: Any = None
    town: str = ""
    contract: Any = None
    kind: Any = None
    note: str = ""
    about: str = ""

    @cached_property
    def telling(self) -> frozenset[str]:
        """The roots of the words that say what the work is."""
        group = occupations.occupation_of(self.soc)
        return frozenset(telling(" ".join((self.title, group.title if group else "", self.about))))

    @cached_property
    def codes(self) -> frozenset[str]:
        """The unit groups of SOC 2020 that it may be."""
        return frozenset((self.soc,)) if self.soc else _codes(self.title)


@dataclass(frozen=True)
class Wants:
    """What a person said of work, from their profile, word for word."""

    preferences: tuple[str, ...] = ()
    would_do: str = ""
    would_not_do: str = ""
    goal: str = ""
    hours_and_days: str = ""
    getting_there: str = ""
    setting: str = ""

    @cached_property
    def work(self) -> list[tuple[Phrase, dict[str, str], frozenset[str]]]:
        """Each phrase on the work itself, with its telling words and the groups it names; what is not wanted first."""
        said = [*phrases(self.would_not_do, unwanted=True), *parted((*self.preferences, self.would_do, self.goal))]
        told = [(p, telling(p.text), _codes(p.text) if telling(p.text) else frozenset[str]()) for p in said]
        return sorted(told, key=lambda each: not each[0].unwanted)

    @cached_property
    def hours(self) -> list[Phrase]:
        """Phrases that may speak of hours and times of day."""
        return parted((self.hours_and_days, *self.preferences))

    @cached_property
    def places(self) -> list[Phrase]:
        """Phrases that may speak of the kind of place."""
        return [*phrases(self.would_not_do, unwanted=True), *parted((self.setting, *self.preferences))]

    @cached_property
    def travel(self) -> list[Phrase]:
        """Phrases that may speak of towns."""
        return parted((self.getting_there, *self.preferences))

    @property
    def silent(self) -> bool:
        """Whether nothing is known of what they want."""
        return not (self.work or self.hours or self.places or self.travel)


def match(wants: Wants, offer: Offer) -> tuple[Fit, ...]:
    """Every aspect, in order; what is not known too."""
    return _work(wants, offer), _hours(wants, offer), _times(wants, offer), *_named(wants, offer)


def standing(fits: Iterable[Fit]) -> tuple[int, int]:
    """For the order of a list: how many aspects do not fit, and less how many do; the smallest first."""
    found = list(fits)
    return sum(f.fits is False for f in found), -sum(f.fits is True for f in found)


def asked_for(people: Mapping[UUID, Wants], offers: Iterable[Offer]) -> tuple[str, tuple[UUID, ...]]:
    """Who of these people asked for what an employer has, and the word most of them used: ("gardening", their ids)."""
    given, asked, said = list(offers), list[UUID](), Counter[str]()
    for person, wants in people.items():
        found = [f for offer in given if (f := _work(wants, offer)).fits]
        if found:
            asked.append(person)
            said[found[0].word] += 1
    if not asked:
        return "", ()
    return min(said, key=lambda word: (-said[word], word)), tuple(asked)


def _codes(text: str) -> frozenset[str]:
    if not text or len(words(text)) > MOST_WORDS:
        return frozenset()
    return frozenset(each.code for each in occupations.find(text, 3))


def _work(wants: Wants, offer: Offer) -> Fit:
    """What they would not do counts before what they would: both can be said of a garden."""
    for phrase, told, codes in wants.work:
        shared = next((root for root in told if root in offer.telling), "")
        if shared or codes & offer.codes:
            word = told.get(shared) or next(iter(told.values()), phrase.text)
            return Fit(Aspect.WORK, not phrase.unwanted, phrase.text, word)
    return Fit(Aspect.WORK)


def _hours(wants: Wants, offer: Offer) -> Fit:
    if offer.minutes_week is None:
        return Fit(Aspect.HOURS)
    for phrase in wants.hours:
        asked = hours_wanted(phrase.text)
        if asked is not None:
            return Fit(Aspect.HOURS, asked[0] <= offer.minutes_week <= asked[1], phrase.text)
    return Fit(Aspect.HOURS)


def _times(wants: Wants, offer: Offer) -> Fit:
    offered = named(f"{offer.title} {offer.note}", TIMES)
    wanted = ""
    for phrase in wants.hours:
        said = named(phrase.text, TIMES)
        if said & offered:
            return Fit(Aspect.TIMES, not phrase.unwanted, phrase.text)
        if said & PART_OF_DAY and not phrase.unwanted:
            wanted = wanted or phrase.text
    if wanted and offered & PART_OF_DAY:
        return Fit(Aspect.TIMES, False, wanted)  # mornings are asked for, and it is in the evening
    return Fit(Aspect.TIMES)


def _named(wants: Wants, offer: Offer) -> tuple[Fit, ...]:
    contracts = [each for each in (offer.contract, offer.kind) if each in CONTRACTS]
    return (
        _among(Aspect.SETTING, wants.places, PLACES, [offer.setting] if offer.setting in PLACES else []),
        _town(wants, offer),
        _among(Aspect.CONTRACT, parted((*wants.preferences, wants.hours_and_days)), CONTRACTS, contracts),
    )


def _among(aspect: Aspect, said: Iterable[Phrase], table: Mapping[Any, tuple[str, ...]], offered: list[Any]) -> Fit:
    """Whether what is offered is among what they named; another thing named and wanted means that it does not fit."""
    other = ""
    for phrase in said if offered else ():
        spoken = named(phrase.text, dict(table))
        if spoken & set(offered):
            return Fit(aspect, not phrase.unwanted, phrase.text)
        if spoken and not phrase.unwanted:
            other = other or phrase.text
    return Fit(aspect, False, other) if other else Fit(aspect)


def _town(wants: Wants, offer: Offer) -> Fit:
    """A town that is not spoken of may still be easy to reach: only what was said counts."""
    town = " ".join(words(offer.town))
    for phrase in wants.travel if town else ():
        if f" {town} " in f" {' '.join(words(folded(phrase.text)))} ":
            return Fit(Aspect.TOWN, not phrase.unwanted, phrase.text)
    return Fit(Aspect.TOWN)
