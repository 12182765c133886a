"""`ips-server` as an operator meets it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.server.main import main
from sync.server.service import init_service, opened, stop_database
from tests.postgres import open_folder


@pytest.fixture
def folder() -> Iterator[Path]:
    """A home whose embedded database is stopped in the end."""
    folder = open_folder()
    yield folder / "home"
    stop_database(folder / "home")
    shutil.rmtree(folder)


@pytest.mark.parametrize("command", [[], ["init"], ["serve"], ["enrol"], ["status"], ["revoke"], ["erase"], ["change"]])
def test_every_command_says_what_it_is_for(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*command, "--help"])
    assert ended.value.code == 0
    assert len(capsys.readouterr().out) > 200


def test_a_service_is_made_people_are_enrolled_and_the_status_names_nobody(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ["--home", str(folder)]
    assert main(["init", *home, "--service", "North", "--administrator", "Ada Quillfeather"]) == 0
    said = capsys.readouterr().out
    assert re.search(r"(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}", said)
    recovery = re.search(r"^ {4}((?:[0-9a-f]{8} ){7}[0-9a-f]{8})$", said, re.MULTILINE)
    assert recovery, "the private half of the recovery key is shown once"
    assert main(["enrol", *home, "--name", "Sue Quillfeather", "--role", "supervisor"]) == 0
    person = re.search(r"Person (\S+)", capsys.readouterr().out)
    assert person
    assert main(["enrol", *home, "--name", "Sam", "--role", "adviser", "--supervisor", person[1]]) == 0
    assert main(["enrol", *home, "--person", person[1]]) == 0
    assert main(["enrol", *home, "--name", "Nobody"]) == 2
    capsys.readouterr()
    assert main(["status", *home]) == 0
    status = capsys.readouterr().out
    assert "Quillfeather" not in status
    assert "1  people, supervisor" in status
    assert main(["init", *home, "--service", "Again"]) == 1
    assert "already" in capsys.readouterr().err
    private = bytes.fromhex(recovery[1].replace(" ", ""))
    kept = [path for path in folder.rglob("*") if path.is_file() and not path.is_relative_to(folder / "postgres")]
    assert not [path for path in kept if private in path.read_bytes() or private.hex().encode() in path.read_bytes()]


def test_what_is_not_there_is_said_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", "--home", str(tmp_path)]) == 1
    assert "no service" in capsys.readouterr().err


def test_a_person_nobody_knows_is_not_made_a_supervisor(
    tmp_path: Path, database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    init_service(tmp_path / "home", name="North", database=database_url)
    stranger = "01a20e52-e4fe-72e1-984c-0073c1b161ea"
    for command in (
        ["enrol", "--name", "Sam", "--role", "adviser", "--supervisor", stranger],
        ["change", "--person", stranger, "--role", "adviser"],
        ["revoke", "--device", stranger],
    ):
        assert main([*command, "--home", str(tmp_path / "home")]) == 1
        assert "Not known here" in capsys.readouterr().err
    with opened(tmp_path / "home") as service:
        assert service.new_code(service.people.add("Sam", "adviser"))
