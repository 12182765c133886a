"""The one door: first start, unlock, acts, questions, what changed, lock."""

from __future__ import annotations

from uuid import UUID

import pytest

from ips_desktop.desk import Desk
from ips_desktop.records import Client
from ips_desktop.terms.troubles import Trouble
from tests.homes import Home, practice

__all__ = ["practice"]


def begin_with(desk: Desk, given: str) -> UUID:
    person = Client(given_name=given)
    person.id = person.subject_id = desk.new_id()
    return desk.keep(person)


def named(desk: Desk, client: UUID) -> str | None:
    return desk.find(Client, client).given_name


def test_an_act_is_saved_told_and_answered(practice: Home) -> None:
    anna = practice.do(begin_with, given="Anna")
    assert practice.ask(named, client=anna) == "Anna"
    (told,) = practice.changed
    assert (told.kinds, told.ids, told.by, told.origin) == ({"client"}, {anna}, "begin_with", "act")


def test_what_was_done_is_there_after_lock_and_unlock(practice: Home) -> None:
    anna = practice.do(begin_with, given="Anna")
    practice.lock()
    with pytest.raises(Trouble, match=r"practice\.locked"):
        practice.ask(named, client=anna)
    practice.unlock()
    assert practice.ask(named, client=anna) == "Anna"
