"""`ips-desktop export` and `ips-desktop import`: the whole store out into a folder, and back. Loads no Qt (decision 39)."""

from __future__ import annotations

import sys
from collections.abc import Callable
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from resources.wordings import said

if TYPE_CHECKING:
    from ips_desktop.practice import Practice

KIB = 1024


def export_store(home: Path, to: Path, passphrase_file: Path | None) -> int:
    """Write all this laptop holds into a fresh folder, noted and warned of; answers the exit code."""

    def work(practice: Practice) -> str:
        from ips_desktop.casework.taken_out import note_taken_out
        from ips_desktop.interchange import folder, whole
        from ips_desktop.terms.taking_out import Crossed

        sys.stderr.write(said("export.warning") + "\n")
        got = practice.ask(whole.export, to=to).result()
        # Noted after the snapshot, so that the same records make the same files; what cannot be noted does not stay.
        with folder.unless_it_fails(to):
            practice.do(note_taken_out, what=Crossed.WHOLE_STORE, rows=got.records).result()
        return said("export.done", n=got.records, files=got.files, size=_size(got.size), folder=str(to))

    return opened(home, passphrase_file, work)


def import_store(home: Path, source: Path, passphrase_file: Path | None) -> int:
    """Put an export back into a home that is enrolled and holds nothing yet; answers the exit code."""

    def work(practice: Practice) -> str:
        from ips_desktop.interchange import restoring

        service = practice.ask(lambda desk: desk.me.service).result()
        found = restoring.inspect(source, service)
        return said("export.restored", n=practice.exchange(restoring.restore, found=found).result())

    return opened(home, passphrase_file, work)


def _say(told: str) -> object:
    return sys.stdout.write(told + "\n")


def opened(
    home: Path,
    passphrase_file: Path | None,
    work: Callable[[Practice], str],
    *,
    write: Callable[[str], object] = _say,
) -> int:
    """Unlock, work, lock. What happened is one sentence, or what `write` puts out; what went wrong is one too, and then the answer is 1."""
    from ips_desktop.lanes import InlineLanes
    from ips_desktop.practice import Practice
    from ips_desktop.terms.troubles import Refused, Trouble
    from ui.sentences import sentence

    practice = Practice(home, lanes=InlineLanes())
    try:
        practice.unlock(_passphrase(passphrase_file)).result()
        told = work(practice)
    except (Refused, Trouble) as problem:
        sys.stderr.write(sentence(problem) + "\n")
        return 1
    finally:
        practice.lock().result()
    write(told)
    return 0


def _passphrase(file: Path | None) -> str:
    """What was typed, or the file's first line. Trouble "export.no_passphrase" when the file cannot be read."""
    from ips_desktop.terms.troubles import Trouble

    if file is None:
        return getpass(said("export.passphrase"))
    try:
        return file.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise Trouble("export.no_passphrase", file=file.name) from None


def _size(count: int) -> str:
    return f"{count / KIB:,.0f} KB" if count < KIB * KIB else f"{count / KIB / KIB:,.1f} MB"
