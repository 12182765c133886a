"""The contact sheet shows everything there is: what nobody made a scene for is found, and stops it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sheet import pages, papers, run, scenes


def test_every_page_dialogue_and_paper_has_a_scene() -> None:
    assert scenes.unseen() == []
    assert papers.undrawn() == []


def test_no_scene_is_of_a_page_that_has_gone() -> None:
    assert set(scenes.SCENES) - {"search"} <= pages.pages() | pages.dialogues()


def test_a_new_page_finds_itself(tmp_path: Path) -> None:
    room = tmp_path / "quality"
    room.mkdir()
    (room / "page.py").write_text("", encoding="utf-8")
    (room / "box.py").write_text("class Typed(QDialog):\n    pass\n", encoding="utf-8")
    assert "quality" in pages.pages(tmp_path)
    assert pages.dialogues(tmp_path) == {"Typed"}


def test_a_page_without_a_scene_stops_the_sheet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(scenes.SCENES, "plan")
    monkeypatch.delitem(papers.PAPERS, "plan")
    assert run.main([]) == 1
    assert capsys.readouterr().out.startswith("no scene shows: plan, plan")
