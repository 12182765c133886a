"""`ips-desktop`: the window, the demonstration, the doctor, indicators, the whole store out and in. Heavy imports wait until the first window is painted."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

FLOOR_KIB = 64 * 1024


def home_folder() -> Path:
    """Where a person's records live unless told otherwise: local, never roaming, never a synced folder (security §1.5)."""
    from platformdirs import user_data_path

    return user_data_path("IPS Desktop", appauthor=False, roaming=False)


def parser() -> argparse.ArgumentParser:
    """The command line, with help that says what each thing is for."""
    top = argparse.ArgumentParser(
        prog="ips-desktop",
        description="IPS Desktop: casework for employment advisers. Works with no internet; records are encrypted on this laptop.",
        epilog="Without a command the window opens. A first start asks for the code your administrator gave you.",
    )
    top.add_argument("--home", type=Path, metavar="DIR", help="the folder of the records (default: this user's own)")
    top.add_argument("--theme", choices=("light", "dark", "contrast"), help="the look (default: as the system)")
    top.add_argument("--text", type=int, choices=(100, 125, 150, 175, 200), default=None, help="text size in per cent")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    demo = commands.add_parser(
        "demo",
        help="try it with made-up people",
        description="Builds a made-up service with its own server, then opens the adviser's window; without a display it plays "
        "the main job and leaves pictures in the folder.",
    )
    demo.add_argument("--out", type=Path, default=Path("build/demo"), metavar="DIR", help="where everything is kept")
    demo.add_argument("--fresh", action="store_true", help="build the stores anew")
    demo.add_argument("--clean", action="store_true", help="remove the demonstration and its secrets")
    demo.add_argument(
        "--people",
        type=int,
        metavar="N",
        help="instead: a large service of so many people in one home, by acts, without a server",
    )
    demo.add_argument("--years", type=int, default=5, metavar="Y", help="over how many years they came (default: 5)")
    demo.add_argument(
        "--run", metavar="CMD", help="run a command beside the demonstration's keyring and server, and stop"
    )
    doctor = commands.add_parser(
        "doctor",
        help="counts, versions and digests, no values",
        description="Says how this laptop stands: versions, counts and digests. No name, note or number of anybody is shown.",
    )
    doctor.add_argument("--passphrase-file", type=Path, metavar="FILE", help="also look inside the store, read only")
    export = commands.add_parser(
        "export",
        help="write everything this laptop holds into a folder, in the clear",
        description="Writes one CSV a record type with every field, a manifest and a page that explains them. The files are not "
        "locked; keys, drafts and what waits to be sent are not in them. That you did so is noted.",
    )
    export.add_argument("--to", type=Path, required=True, metavar="DIR", help="a new folder")
    report = commands.add_parser(
        "report",
        help="write every indicator of a period, with the ids behind it",
        description="Writes, for everybody whose figures may be seen on this laptop, each indicator of a period with its numerator, "
        "denominator and target, and the ids of who counts, who does not, and who is not known. No name is in it.",
    )
    for name, first in (("--from", True), ("--to", False)):
        report.add_argument(
            name, type=date.fromisoformat, required=True, metavar="D", dest="first" if first else "last",
            help=f"the {'first' if first else 'last'} day, 2026-04-01",
        )  # fmt: skip
    report.add_argument("--format", choices=("json", "csv"), default="json", help="json (default) or csv")
    restore = commands.add_parser(
        "import",
        help="put such a folder back into a home that holds no records",
        description="Puts an export back: all of it or nothing. The home must belong to the same service and hold no records.",
    )
    restore.add_argument("folder", type=Path, metavar="DIR", help="the folder that export wrote")
    for command in (export, restore, report):
        command.add_argument(
            "--passphrase-file", type=Path, metavar="FILE", help="read the passphrase from it (default: ask)"
        )
    for command in (demo, doctor, export, restore, report):
        command.add_argument(
            "--home", type=Path, default=argparse.SUPPRESS, metavar="DIR", help="the folder of the records"
        )
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what was asked; answers the exit code."""
    asked = parser().parse_args(sys.argv[1:] if arguments is None else arguments)
    home: Path = asked.home or home_folder()
    if asked.command == "demo":
        from ui.demo import run_demo

        large = (asked.people, asked.years) if asked.people else None
        return run_demo(out=asked.out, fresh=asked.fresh, clean=asked.clean, command=asked.run, large=large)
    if asked.command == "doctor":
        from ui.doctor import examine

        return examine(home, asked.passphrase_file)
    if asked.command == "report":
        from ui.reporting import report

        return report(home, asked.passphrase_file, first=asked.first, last=asked.last, form=asked.format)
    if asked.command in ("export", "import"):
        from ui.taking_out import export_store, import_store

        if asked.command == "export":
            return export_store(home, asked.to, asked.passphrase_file)
        return import_store(home, asked.folder, asked.passphrase_file)
    from ui.app import run_window

    return run_window(home, theme=asked.theme, text=asked.text)


if __name__ == "__main__":
    sys.exit(main())
