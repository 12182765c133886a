"""`ips-desktop doctor`: how this laptop stands, in counts, versions and digests. Loads no Qt, shows no value of anybody's."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from resources.wordings import said
from ui.copies import newest

if TYPE_CHECKING:
    from ips_desktop.practice import Practice

LIBRARIES = ("PySide6-Essentials", "sqlalchemy", "sqlcipher3", "keyring", "cryptography", "argon2-cffi", "reportlab")


def examine(home: Path, passphrase_file: Path | None) -> int:
    """Print the report; 0 when all that was looked at is well, 1 when something needs an eye, with a sentence that says what."""
    from ips_desktop.terms.troubles import Refused, Trouble

    lines = [("python", platform.python_version()), ("system", platform.system())]
    lines += [(name, version(name)) for name in ("ips-desktop", *LIBRARIES)]
    lines += [(f"file {name}", str(size)) for name, size in _sizes(home)]
    failed = ""
    if passphrase_file is not None:
        from ips_desktop.practice import Practice

        practice = Practice(home)
        try:
            practice.unlock(passphrase_file.read_text(encoding="utf-8").rstrip("\n")).result()
            lines += inside(practice)
            practice.lock().result()
        except (Refused, Trouble) as trouble:
            failed = said(f"refusals.{trouble.code}", **trouble.facts)
        finally:
            practice.lanes.stop()
    sys.stdout.writelines(f"{name:32} {value}\n" for name, value in lines)
    if failed:
        sys.stderr.write(failed + "\n")
    return 1 if failed else 0


def inside(practice: Practice) -> list[tuple[str, str]]:
    """Counts by record type, what waits, how far sync is, and a digest a level, of an open practice."""
    from ips_desktop.questions.doctor import standing

    counts = practice.ask(standing).result()
    lines = [(f"count {name}", str(count)) for name, count in counts.records]
    lines += [(name, str(count)) for name, count in counts.waiting]
    lines += [
        ("schema", str(counts.schema)),
        ("cipher", counts.cipher),
        ("newest backup", _newest_backup(practice.home)),
    ]
    from sync.client.standing import digests

    lines += practice.exchange(digests).result()
    return lines


def _sizes(home: Path) -> list[tuple[str, int]]:
    return [(f.name, f.stat().st_size) for f in sorted(home.glob("*")) if f.is_file()] if home.is_dir() else []


def _newest_backup(home: Path) -> str:
    made = newest(home)
    return made.isoformat() if made else "-"
