"""Turn the `.po` files, which people write, into the `.mo` files, which are read.

`python -m resources.wordings.compile` writes; `--check` only compares and lists what differs. Ours, because gettext's own
compiler is not part of every Python and the format is a page long: see "The Format of GNU MO Files" in the gettext manual.
"""

from __future__ import annotations

import ast
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

from resources.wordings import HERE

_MAGIC = 0x950412DE


class Unreadable(Exception):
    """A `.po` file that says something twice or nothing: the file, the line, and what is wrong."""


def _statements(path: Path) -> Iterator[tuple[int, str, str]]:
    """Each keyword of the file with its whole text: (line, "msgstr[0]", "…")."""
    keyword, text, line = "", "", 0
    for number, raw in enumerate(path.read_text("utf-8").splitlines(), 1):
        row = raw.strip()
        if not row or row.startswith("#"):
            continue
        if row.startswith('"'):
            text += _unquoted(path, number, row)
            continue
        if keyword:
            yield line, keyword, text
        keyword, _, rest = row.partition(" ")
        line, text = number, _unquoted(path, number, rest.strip())
    if keyword:
        yield line, keyword, text


def _unquoted(path: Path, line: int, quoted: str) -> str:
    try:
        value = ast.literal_eval(quoted)
    except (SyntaxError, ValueError) as wrong:
        raise Unreadable(f"{path.name}:{line}: not a quoted text") from wrong
    if not isinstance(value, str):
        raise Unreadable(f"{path.name}:{line}: not a quoted text")
    return value


def read(path: Path) -> dict[str, str]:
    """The entries of a `.po`: key (with its plural after NUL, when it has one) to text (forms parted by NUL)."""
    entries: dict[str, str] = {}
    key, forms = "", list[str]()
    for line, keyword, text in _statements(path):
        if keyword == "msgid":
            key, forms = text, []
        elif keyword == "msgid_plural":
            key = f"{key}\0{text}"
        elif keyword.startswith("msgstr"):
            forms.append(text)
            if len(forms) == 1 and any(key.partition("\0")[0] == k.partition("\0")[0] for k in entries):
                raise Unreadable(f"{path.name}:{line}: {key.partition(chr(0))[0]} is there twice")
            entries[key] = "\0".join(forms)
        else:
            raise Unreadable(f"{path.name}:{line}: {keyword} is not understood")
    return entries


def compiled(path: Path) -> bytes:
    """The bytes of the `.mo` that belongs to this `.po`."""
    entries = sorted((key.encode(), text.encode()) for key, text in read(path).items())
    keys_at = 7 * 4
    texts_at = keys_at + 8 * len(entries)
    blob_at = texts_at + 8 * len(entries)
    tables: list[list[bytes]] = [[], []]
    blob = b""
    for column in (0, 1):
        for entry in entries:
            tables[column].append(struct.pack("<2I", len(entry[column]), blob_at + len(blob)))
            blob += entry[column] + b"\0"
    head = struct.pack("<7I", _MAGIC, 0, len(entries), keys_at, texts_at, 0, blob_at)
    return head + b"".join(tables[0]) + b"".join(tables[1]) + blob


def sources() -> list[Path]:
    """Every `.po` of every language."""
    return sorted(HERE.glob("*/LC_MESSAGES/*.po"))


def stale() -> list[Path]:
    """The `.po` files whose `.mo` is missing or differs."""
    late: list[Path] = []
    for source in sources():
        target = source.with_suffix(".mo")
        if not target.is_file() or target.read_bytes() != compiled(source):
            late.append(source)
    return late


def main(arguments: list[str]) -> int:
    """Write what is stale, or with `--check` only name it; the exit code says whether anything was stale when checked."""
    late = stale()
    for source in late:
        sys.stdout.write(f"{source.parent.parent.name}/{source.name}\n")
        if "--check" not in arguments:
            source.with_suffix(".mo").write_bytes(compiled(source))
    return 1 if late and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
