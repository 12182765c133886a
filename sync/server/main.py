"""`ips-server`: make a service, serve it, enrol people and laptops, see how it stands."""

from __future__ import annotations

import argparse
import logging
import socket
import sys
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

import psycopg

from sync.private_process import keep_private
from sync.protocol.authority import fingerprint
from sync.server import status
from sync.server.database import key
from sync.server.grants import ROLES
from sync.server.launcher import CannotLaunch
from sync.server.people import NotKnown
from sync.server.service import init_service, opened, stop_database
from sync.server.serving import PORT, run_server

ABOUT = """\
The server of an IPS service. Laptops work without it for as long as they must; it brings them together.

  ips-server init --service "North Employment Service" --home /srv/ips
  ips-server serve --home /srv/ips --host 0.0.0.0
  ips-server enrol --home /srv/ips --name "Sam Adeyemi" --role adviser --supervisor 0198…
"""
RECOVERY = """\
Recovery key of the service, private half. It is shown this once and kept nowhere.
Write it down twice, keep the two apart under lock: with it a forgotten passphrase can be undone, without it never.

    {}
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; returns the exit code."""
    keep_private("ips-server", logging.INFO)
    asked = _parser().parse_args(arguments)
    try:
        return asked.run(asked)
    except FileNotFoundError:
        print(f"There is no service in {asked.home}. Make one with: ips-server init --service NAME", file=sys.stderr)
    except FileExistsError:
        print(f"There is already a service in {asked.home}; nothing was changed.", file=sys.stderr)
    except NotKnown as fault:
        print(f"Not known here: {fault}", file=sys.stderr)
    except (CannotLaunch, psycopg.OperationalError) as fault:
        print(f"The database cannot be reached or started: {fault}", file=sys.stderr)
    return 1


def _init(asked: argparse.Namespace) -> int:
    names = asked.reach or ["localhost", "127.0.0.1", socket.gethostname()]
    made = init_service(
        asked.home, name=asked.service, database=asked.database, administrator=asked.administrator, names=names
    )
    print(f"Service {UUID(bytes=made.service)} is made in {asked.home}.\n")
    print(RECOVERY.format(made.recovery_private.hex(" ", 4)))
    print(f"First administrator {UUID(bytes=made.administrator)}")
    _say_code(made.code, made.ca_pem, names)
    return 0


def _serve(asked: argparse.Namespace) -> int:
    run_server(asked.home, host=asked.host, port=asked.port, ready=lambda url: print(f"Serving {url}", flush=True))
    return 0


def _enrol(asked: argparse.Namespace) -> int:
    with opened(asked.home) as service:
        person = asked.person
        if person is None:
            if not asked.name or not asked.role:
                print("Give --name and --role for a new person, or --person ID for another laptop.", file=sys.stderr)
                return 2
            person = service.people.add(asked.name, asked.role, asked.supervisor)
            print(f"Person {UUID(bytes=person)}")
        _say_code(service.new_code(person), service.home.ca_pem(), service.home.settings.names)
    return 0


def _revoke(asked: argparse.Namespace) -> int:
    with opened(asked.home) as service:
        service.people.revoke(asked.device)
    print("Revoked. This laptop is refused from now on; what it holds is protected by its own passphrase.")
    return 0


def _change(asked: argparse.Namespace) -> int:
    with opened(asked.home) as service:
        service.people.change(asked.person, role=asked.role, supervisor=asked.supervisor, active=not asked.left)
    print("Changed. Their laptops learn it at the next round.")
    return 0


def _erase(asked: argparse.Namespace) -> int:
    with opened(asked.home) as service:
        service.people.erase(asked.subject)
    print(
        "Erased, and its key destroyed. Laptops erase it at their next round; `status` counts who has not said so yet."
    )
    return 0


def _restored(asked: argparse.Namespace) -> int:
    with opened(asked.home) as service:
        service.people.restored()
    print("Noted. Laptops put back what was acknowledged since the backup, at their next round.")
    return 0


def _status(asked: argparse.Namespace) -> int:
    with opened(asked.home) as service:
        for line in status.lines(service.database, service.now()):
            print(line)
    return 0


def _stop(asked: argparse.Namespace) -> int:
    stop_database(asked.home)
    return 0


def _say_code(code: str, ca_pem: str, names: Sequence[str]) -> None:
    host = next((name for name in names if name not in ("localhost", "127.0.0.1")), names[0])
    print(f"One-time code for a laptop, good for 60 minutes:\n\n    {code}\n")
    print(
        f"Address to give with it, with the server's print (change host and port if yours differ):\n\n    https://{host}:{PORT}#{fingerprint(ca_pem)}\n"
    )


def _id(text: str) -> bytes:
    return key(UUID(text).bytes).bytes


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("ips-server", None, ABOUT, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: object, says: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=says, description=says)
        made.add_argument("--home", type=Path, default=Path("ips-server"), help="the server's folder (./ips-server)")
        made.set_defaults(run=run)
        return made

    init = command("init", _init, "make a service: database, keys, first administrator, a code for their laptop")
    init.add_argument("--service", required=True, metavar="NAME", help="the service's name")
    init.add_argument("--administrator", default="Administrator", metavar="NAME", help="the first administrator's name")
    init.add_argument("--database", metavar="URL", help="a PostgreSQL of your own; without it one is started here")
    init.add_argument("--reach", action="append", metavar="HOST", help="a host name or address laptops use (repeat)")
    serve = command("serve", _serve, "serve rounds over TLS until stopped")
    serve.add_argument("--host", default="127.0.0.1", help="the address to listen on (127.0.0.1; 0.0.0.0 for all)")
    serve.add_argument("--port", type=int, default=PORT, help=f"the port to listen on ({PORT}; 0 for a free one)")
    enrol = command("enrol", _enrol, "add a person, or give a person's next laptop a code")
    enrol.add_argument("--name", help="the new person's name")
    enrol.add_argument("--role", choices=ROLES, help="what they are here")
    enrol.add_argument("--supervisor", type=_id, metavar="ID", help="who leads them")
    enrol.add_argument("--person", type=_id, metavar="ID", help="a person who is here already: only a new code")
    change = command("change", _change, "change a person's role or supervisor, or note that they left")
    change.add_argument("--person", type=_id, required=True, metavar="ID", help="whom")
    change.add_argument("--role", choices=ROLES, help="the new role; their tokens are cancelled")
    change.add_argument("--supervisor", type=_id, metavar="ID", help="who leads them now")
    change.add_argument("--left", action="store_true", help="they left: nothing more is given to their laptops")
    revoke = command("revoke", _revoke, "refuse a laptop from now on (lost, stolen, replaced)")
    revoke.add_argument("--device", type=_id, required=True, metavar="ID", help="the laptop, as `status` names it")
    erase = command("erase", _erase, "erase a person served, here and on every laptop, for ever")
    erase.add_argument("--subject", type=_id, required=True, metavar="ID", help="the subject's id")
    command("restored", _restored, "say that the database was put back from a backup")
    command("status", _status, "counts, laptops and when they were last heard; no names, no values")
    command("stop", _stop, "stop the embedded database")
    return parser


if __name__ == "__main__":
    sys.exit(main())
