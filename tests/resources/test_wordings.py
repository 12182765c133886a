"""What the program says, it says from its catalogues."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from resources import wordings
from resources.wordings import said
from resources.wordings.compile import Unreadable, compiled, main, read, sources, stale
from resources.wordings.days import day, day_of_year, long_day, near, span


@pytest.fixture(autouse=True)
def english():
    yield
    wordings.speak("en")


def test_the_committed_catalogues_are_what_the_sources_say():
    assert stale() == [], "make wordings"


def test_every_key_begins_with_its_domain():
    for source in sources():
        strays = [key for key in read(source) if key and not key.startswith(f"{source.stem}.")]
        assert strays == []


def test_both_languages_have_the_same_facts_in_a_sentence():
    import string

    def facts(text: str) -> set[str]:
        return {name for form in text.split("\0") for _, name, _, _ in string.Formatter().parse(form) if name}

    for source in sources():
        if source.parts[-3] != "en":
            english = read(wordings.HERE / "en" / "LC_MESSAGES" / source.name)
            for key, text in read(source).items():
                if key and text.strip("\0"):
                    assert facts(text) == facts(english[key]), key


def test_a_sentence_that_counts_has_two_forms():
    assert said("parts.minutes", n=1) == "1 minute"
    assert said("parts.minutes", n=45) == "45 minutes"


def test_a_key_nobody_wrote_is_an_error_under_test():
    with pytest.raises(KeyError):
        said("parts.nobody_wrote_this")


def test_a_key_nobody_wrote_shows_itself_in_the_product(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("PYTEST_CURRENT_TEST")
    assert said("parts.nobody_wrote_this") == "parts.nobody_wrote_this"


def test_what_welsh_lacks_is_said_in_english():
    wordings.speak("cy")
    assert said("days.today_word") == "heddiw"
    assert said("parts.minutes_short", n=5) == "5 min"


def test_a_key_written_twice_is_found(tmp_path: Path):
    source = tmp_path / "x.po"
    source.write_text('msgid "x.a"\nmsgstr "1"\n\nmsgid "x.a"\nmsgstr "2"\n', "utf-8")
    with pytest.raises(Unreadable):
        compiled(source)


def test_a_changed_source_is_named_until_it_is_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "x.po").write_text('msgid "x.a"\nmsgstr "1"\n', "utf-8")
    monkeypatch.setattr("resources.wordings.compile.HERE", tmp_path)
    assert main(["--check"]) == 1
    assert main([]) == 0
    assert main(["--check"]) == 0
    (folder / "x.po").write_text('msgid "x.a"\nmsgstr "2"\n', "utf-8")
    assert main(["--check"]) == 1


def test_days_are_written_the_way_of_the_house():
    tuesday = date(2026, 11, 24)
    assert day(tuesday) == "Tue 24 Nov"
    assert day_of_year(tuesday) == "Tue 24 Nov 2026"
    assert long_day(tuesday) == "24 November 2026"
    assert near(date(2026, 11, 25), tuesday) == "tomorrow"
    assert near(date(2027, 1, 4), tuesday) == "Mon 4 Jan 2027"
    assert span(600, 645) == "10:00–10:45"
