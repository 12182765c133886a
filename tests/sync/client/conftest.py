"""A real server for the laptops: over TLS, on a database of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.server.service import Service, init_service
from sync.server.serving import serving
from tests.postgres import cluster, database_url, template

__all__ = ["cluster", "database_url", "template"]


@pytest.fixture
def served(tmp_path: Path, database_url: str) -> Iterator[tuple[str, Service]]:
    """The URL of a running server, and its open service."""
    home = tmp_path / "server"
    init_service(home, name="North Employment Service", database=database_url)
    with serving(home) as (url, service):
        service.people.meet_manifest()
        yield url, service
