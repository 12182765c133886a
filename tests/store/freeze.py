"""`python -m tests.store.freeze` writes the frozen SQL of the store's current version anew, from `schema.create`.

Only until that version is released: from then on a change of shape is a new step (decision 22). `… freeze released` also
keeps a store of this version, with a little of everything in it, that every later version must open.
"""

from __future__ import annotations

import shutil
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa

from ips_desktop.records import Client
from ips_desktop.store import migrate, opened, schema
from ips_desktop.store.drafts import DraftBook
from tests.store.shelf import Shelf, shelf_at

FROZEN = migrate.STEPS / "versions" / f"v{schema.VERSION:04d}.sql"
RELEASED = Path(__file__).parent / "released"
ORDER = "CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, name"


def statements(connection: sa.Connection) -> list[str]:
    """Every statement that makes this store, in an order that works, one a line."""
    rows = connection.exec_driver_sql(
        f"SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'search_text_%' ORDER BY {ORDER}"
    ).all()
    return [" ".join(sql.split()) for _, sql in rows] + ["INSERT INTO capture_gate (n, open) VALUES (1, 0)"]


def frozen(shelf: Shelf) -> str:
    """The frozen file as it should be."""
    with shelf.store.reading.connect() as connection:
        return "\n".join(statements(connection)) + "\n"


def fill(shelf: Shelf) -> None:
    """A little of everything."""
    anna = shelf.client(given_name="Anna", reach="Ring twice.", born=date(1990, 5, 17))
    shelf.applied(shelf.last(), 4)
    shelf.meeting(anna, "A released note.", on=date(2026, 11, 24), with_whom="Sam")
    shelf.edit(Client, anna, given_name="Hannah")
    with shelf.store.writing.begin() as connection:
        DraftBook(connection, 1).keep("meeting", anna, {"note": "Half"})


def main(also: list[str]) -> None:
    """Write the frozen SQL, and with "released" the store."""
    with TemporaryDirectory() as place:
        shelf = shelf_at(Path(place))
        FROZEN.write_text(frozen(shelf), encoding="utf-8")
        if "released" in also:
            fill(shelf)
            shelf.store.close()
            RELEASED.mkdir(exist_ok=True)
            shutil.copyfile(Path(place) / opened.FILE, RELEASED / f"{schema.VERSION:04d}.db")
        else:
            shelf.store.close()


if __name__ == "__main__":
    main(sys.argv[1:])
