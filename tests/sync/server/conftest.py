"""A made service on a database of the test's own, and laptops that speak to it without HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.server.service import Initialised, Service, init_service, opened
from tests.postgres import cluster, database_url, template
from tests.sync.server.given import MANIFEST, Team, Time

__all__ = ["cluster", "database_url", "template"]


@pytest.fixture
def time() -> Time:
    """A clock the test sets."""
    return Time()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty server home."""
    return tmp_path / "server"


@pytest.fixture
def made(home: Path, database_url: str, time: Time) -> Initialised:
    """A service, just made."""
    return init_service(home, name="North Employment Service", database=database_url, now=time)


@pytest.fixture
def service(made: Initialised, home: Path, time: Time) -> Iterator[Service]:
    """The service, open, with the hand-made manifest."""
    with opened(home, now=time, manifest=MANIFEST) as service:
        service.people.meet_manifest()
        yield service


@pytest.fixture
def team(service: Service) -> Team:
    """Two advisers under one supervisor, a manager, an adviser of another team; each with a laptop."""
    return Team(service)
