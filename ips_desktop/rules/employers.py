"""Whether two names are one employer's, and which of those we know a typed one may be. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from ips_desktop.rules.typed import Finder, words

FORMS = frozenset(("ltd", "limited", "plc", "llp", "co", "company", "uk", "cic", "inc"))
"""What stands after a name and is no part of it."""


def plain(name: str) -> tuple[str, ...]:
    """The words that make the name: "The Garden World Ltd." is garden, world."""
    said = tuple(word for word in words(name) if word not in FORMS)
    return said or tuple(words(name))


def same_name(typed: str, name: str, town: str = "") -> bool:
    """Whether what was typed is this name, with or without its town, whatever its capitals and its Ltd."""
    return bool(plain(typed)) and plain(typed) in (plain(name), plain(f"{name} {town}"))


class Alike:
    """Employers by name, made once for a directory and asked at every letter: "Garden World, Roath: is this it?"."""

    def __init__(self, known: Iterable[tuple[UUID, str]]) -> None:
        """`known`: (id, "Garden World, Roath")."""
        self._names = {str(id_): (id_, name) for id_, name in known}
        self._finder = Finder((key, " ".join(plain(name)), 1.0) for key, (_, name) in self._names.items())

    def find(self, typed: str, limit: int = 3) -> list[tuple[UUID, str]]:
        """Those it may be, the likeliest first; nothing until three letters are there."""
        if len(typed.strip()) < 3:
            return []
        return [self._names[key] for key in self._finder.find(" ".join(plain(typed)), limit)]
