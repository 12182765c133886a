"""What the tree may hold: known rooms, no machine's paths, no registry's address, licences beside what is shipped."""

from __future__ import annotations

import re

import pytest

from tests.house.tree import ROOT, tracked

TOP = {
    ".ci", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "ips_desktop", "packaging",
    "pyproject.toml", "requirements.lock", "resources", "sync", "tests", "ui",
}  # fmt: skip
TEXT = {".py", ".md", ".toml", ".txt", ".sh", ".json", ".po", ".lock", ".svg", ".service", ".sql", ".mako", ""}
MACHINE = re.compile(r"/(?:work|root|opt|mnt)/[a-z.]|/home/[a-z]+/|/Users/[A-Za-z]+/|[A-Z]:\\\\?Users")
REGISTRY = re.compile(r"https?://[^\s\"')>]*(?:pypi|pythonhosted|registry|npmjs|/simple\b|:8\d\d\d/)[^\s\"')>]*")


def test_the_root_holds_the_rooms_of_the_design_and_nothing_else() -> None:
    assert {path.parts[0] for path in tracked()} <= TOP


def test_packaging_is_no_package_since_it_would_shadow_a_library() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_no_file_names_a_machines_folder_or_a_registry() -> None:
    found: list[str] = []
    for path in tracked():
        if path.suffix not in TEXT or path.parts[:2] == ("tests", "house") or path.name == "LICENSE":
            continue
        text = (ROOT / path).read_text(encoding="utf-8")
        for pattern in (MACHINE, REGISTRY):
            found += [f"{path}: {match[0]}" for match in pattern.finditer(text)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "line", ["see /" + "work/main/x", "/root/.cache", "/home/ann/notes", "https://pypi.example.org/simple/x"]
)
def test_the_patterns_know_a_machine_and_a_registry(line: str) -> None:
    assert MACHINE.search(line) or REGISTRY.search(line)


def test_no_file_of_another_locking_tool_is_kept() -> None:
    assert not {path.name for path in tracked()} & {"uv.lock", "pylock.toml", "poetry.lock"}


@pytest.mark.parametrize(
    ("folder", "kinds", "words"),
    [("fonts", {".ttf", ".otf"}, "Open Font License"), ("icons", {".svg"}, "MIT License")],
)
def test_what_is_shipped_has_its_licence_beside_it(folder: str, kinds: set[str], words: str) -> None:
    place = ROOT / "resources" / folder
    assert any(path.suffix in kinds for path in place.iterdir())
    notices = [path.read_text(encoding="utf-8") for path in place.iterdir() if path.name.startswith("LICENCE")]
    assert any(words.casefold() in notice.casefold() for notice in notices)


def test_every_font_family_has_a_notice() -> None:
    place = ROOT / "resources" / "fonts"
    notices = {path.stem.removeprefix("LICENCE-") for path in place.glob("LICENCE-*.txt")}
    bare = [font.name for font in place.glob("*.ttf") if not any(font.name.startswith(name) for name in notices)]
    assert not bare


def test_the_project_says_apache_and_carries_the_text() -> None:
    assert "Apache License" in (ROOT / "LICENSE").read_text(encoding="utf-8")
