"""What was asked of an empty store before unlocking is answered from the real one at once, and nothing is read while it is shut."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine.interfaces import CacheStats

from ips_desktop.questions.counts import waiting
from ips_desktop.questions.today import today
from ips_desktop.store.engine import COMPILED
from ips_desktop.store.reading import Reading
from ips_desktop.terms.troubles import Trouble
from tests.homes import Home, practice

__all__ = ["practice"]


def compiled_anew(home: Home) -> list[str]:
    """The statements of Today and the counts that had to be compiled."""
    anew: list[str] = []

    def note(_c: object, _cursor: object, statement: str, _p: object, context: object, _m: object) -> None:
        if getattr(context, "cache_hit", CacheStats.CACHE_HIT) is CacheStats.CACHE_MISS:
            anew.append(statement)

    engine = home.practice._reading.engine
    event.listen(engine, "before_cursor_execute", note)
    home.ask(today)
    home.ask(waiting)
    event.remove(engine, "before_cursor_execute", note)
    return anew


def test_what_was_rehearsed_needs_no_compiling_after_unlocking(practice: Home) -> None:
    home = practice
    home.lock()
    COMPILED.clear()

    home.practice.rehearse(today, waiting).result()
    home.unlock()

    assert compiled_anew(home) == []


def test_what_was_compiled_is_kept_through_a_lock(practice: Home) -> None:
    compiled_anew(practice)
    practice.lock()
    practice.unlock()

    assert compiled_anew(practice) == []


def test_a_shut_store_opens_no_connection(practice: Home) -> None:
    practice.lock()

    with pytest.raises(Trouble, match=r"practice\.locked"):
        practice.practice._reading.engine.connect()


def test_a_rehearsal_is_of_nobodys_records_and_leaves_nothing_open() -> None:
    reading = Reading()
    with reading.rehearsal() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM client")).scalar() == 0
        files = [row[2] for row in connection.exec_driver_sql("PRAGMA database_list")]
        assert set(files) == {""}  # main and temp, both in memory

    with pytest.raises(Trouble, match=r"practice\.locked"):
        reading.engine.connect()


def test_an_open_practice_rehearses_nothing(practice: Home) -> None:
    practice.practice.rehearse(today).result()

    assert practice.ask(today) is not None
