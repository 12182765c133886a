"""Turns a database's errors into the few sentences people can act on; the library's own words never travel."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from sqlalchemy import exc

from ips_desktop.terms.troubles import Trouble


@contextmanager
def in_words() -> Generator[None]:
    """Raise Trouble "store.disk_full", "store.busy" or "store.failed" for what the store raises within.

    Nothing was saved when one of these comes out: the transaction is rolled back and the typed words are still with the page.
    """
    try:
        yield
    except exc.OperationalError as error:
        raise Trouble(_code(str(error.orig))) from None
    except exc.DatabaseError as error:
        if isinstance(error, exc.IntegrityError):
            raise
        raise Trouble("store.failed") from None


def _code(said: str) -> str:
    if "full" in said:
        return "store.disk_full"
    return "store.busy" if "locked" in said else "store.failed"
