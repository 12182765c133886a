"""What journeys are played on: a keyring service of their own, and a small service of real parts, built once a module."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.faults.served import Served
from tests.faults.world import World, built_world
from tests.secret_service import is_here, secret_service


@pytest.fixture(scope="module")
def keyring() -> Iterator[None]:
    """A private Secret Service, found by this process and those it starts."""
    if not is_here():
        pytest.skip("dbus and gnome-keyring are not on this machine")
    before = dict(os.environ)
    with secret_service() as found:
        os.environ.update(found)
        try:
            yield
        finally:
            os.environ.clear()
            os.environ.update(before)


@pytest.fixture(scope="module")
def small(keyring: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """An adviser with two laptops, a supervisor, three people; PostgreSQL runs, the server does not."""
    with built_world(tmp_path_factory.mktemp("world")) as world:
        yield world


@pytest.fixture
def served(small: World) -> Iterator[Served]:
    """The server of that service, not started."""
    served = Served(small.server, small.server_port, small.out / "died.json")
    yield served
    served.kill()
