"""What a program says of itself: no key in the words of an object, no value in an error, nothing copied left at lock."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import logging
import pkgutil
import re
import stat
from collections.abc import Iterator
from typing import Any

import msgspec
import psycopg
import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from sync.private_process import QuietFormatter
from tests.forensics.canaries import new_mark
from tests.forensics.looking import found_in, open_to_others
from tests.homes import Home, practice
from tests.postgres import cluster, database_url, template
from ui.copied import HINT, Copied

__all__ = ["cluster", "database_url", "practice", "template"]

SECRET = re.compile(
    r"(^|_)(secret|passphrase|password|recovery_private|private_key|signing_key|token|token_key|code|assertion|hex96)($|_)"
)
NOT_SECRET = {
    "ips_desktop.interchange.row_reading.Problem.code": "the code of a refusal",
    "ips_desktop.rules.occupations.Industry.code": "the code of a line of business",
    "ips_desktop.rules.occupations.Occupation.code": "the code of a kind of job",
    "ips_desktop.vault.passphrase.Weight.code": "the code of a wording",
    "sync.client.events.Report.code": "the code of an event",
}


def classes() -> Iterator[type[Any]]:
    """Every dataclass and message of the product."""
    for room in ("ips_desktop", "sync", "ui"):
        package = importlib.import_module(room)
        for found in pkgutil.walk_packages(package.__path__, f"{room}."):
            if ".migrations" in found.name or found.name.endswith("__main__"):
                continue
            module = importlib.import_module(found.name)
            for _, kind in inspect.getmembers(module, inspect.isclass):
                if kind.__module__ == found.name and (
                    dataclasses.is_dataclass(kind) or issubclass(kind, msgspec.Struct)
                ):
                    yield kind


def shown_secrets(kind: type[Any]) -> Iterator[str]:
    """The fields of a class that sound like a secret and stand in its words."""
    if issubclass(kind, msgspec.Struct):
        shows = {f.name: kind.__repr__ is msgspec.Struct.__repr__ for f in msgspec.structs.fields(kind)}
    else:
        generated = hasattr(kind.__repr__, "__wrapped__")
        shows = {f.name: f.repr and generated for f in dataclasses.fields(kind)}
    for name, is_shown in shows.items():
        told = f"{kind.__module__}.{kind.__qualname__}.{name}"
        if is_shown and SECRET.search(name) and told not in NOT_SECRET:
            yield told


@dataclasses.dataclass
class _Talks:
    password: str


def test_no_object_of_the_product_shows_a_secret_in_its_words() -> None:
    found = [told for kind in classes() for told in shown_secrets(kind)]
    assert found == []
    assert len(list(classes())) > 100
    assert [told.rpartition(".")[2] for told in (*shown_secrets(_Talks), *shown_secrets(_Message))] == [
        "password",
        "code",
    ]


class _Message(msgspec.Struct):
    code: str


def test_an_error_is_said_by_class_and_place() -> None:
    mark = new_mark()
    with pytest.raises(KeyError) as raised:
        {}[mark]
    trouble = raised.value
    record = logging.LogRecord(
        "ui.x", logging.ERROR, __file__, 1, "ui.bug", (), (KeyError, trouble, trouble.__traceback__)
    )
    foreign = logging.LogRecord("some.library", logging.ERROR, __file__, 1, "cannot take %s", (mark,), None)

    said = [QuietFormatter().format(one) for one in (record, foreign)]

    assert found_in("\n".join(said).encode(), mark) == []
    assert "KeyError at test_said.py:" in said[0]
    assert "some.library" in said[1]


def test_what_was_copied_is_gone_at_lock_unless_somebody_copied_over_it(qtbot: QtBot) -> None:
    field, clipboard, copied = QLineEdit("between us"), QApplication.clipboard(), Copied()
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    field.selectAll()
    field.copy()
    assert clipboard.text() == "between us"
    assert clipboard.mimeData().hasFormat(HINT), "histories are asked to pass it over"
    copied.clear()
    assert clipboard.text() == ""

    field.copy()
    clipboard.blockSignals(True)  # another program's words, of which we are not always told
    clipboard.setText("theirs")
    clipboard.blockSignals(False)
    copied.clear()
    assert clipboard.text() == "theirs"


def test_a_home_is_open_to_its_owner_only(practice: Home) -> None:
    practice.practice.backup().result()
    assert open_to_others([practice.path]) == []
    assert stat.S_IMODE((practice.path / "store.db").stat().st_mode) == 0o600
    assert len(list((practice.path / "backups").iterdir())) == 2


@pytest.mark.parametrize(
    "statement", ["SELECT %s::int", "SELECT 1 / (length(%s) - length(%s))", "INSERT INTO once VALUES (%s)"]
)
def test_the_database_writes_no_value_into_its_log(cluster: Any, database_url: str, statement: str) -> None:
    mark = new_mark()
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("CREATE TABLE once (word text PRIMARY KEY)")
        connection.execute("INSERT INTO once VALUES (%s)", [mark])
        with pytest.raises(psycopg.Error):
            connection.execute(statement.encode(), [mark] * statement.count("%s"))

    assert found_in((cluster.data / "log").read_bytes(), mark) == []
    assert (cluster.data / "log").stat().st_size > 0
