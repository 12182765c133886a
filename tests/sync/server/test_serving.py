"""The server over real TLS: a laptop that pins the authority is served, any other certificate is not believed."""

from __future__ import annotations

import secrets
import socket
import ssl
from pathlib import Path

import httpx2
import pytest

from sync.protocol import authority as fingerprints
from sync.protocol import frames, proof
from sync.protocol.messages import Answer, Bundle, Cursor, EnrolAsk, Round
from sync.server import authority
from sync.server.home import Home
from sync.server.service import Initialised
from sync.server.serving import run_server, serving
from tests.sync.server.given import START, Time


def trusting(pem: str) -> httpx2.Client:
    """A client that believes this authority and no other."""
    return httpx2.Client(verify=ssl.create_default_context(cadata=pem))


def test_a_laptop_enrols_gets_a_token_and_takes_a_round_over_tls(made: Initialised, home: Path) -> None:
    # Real time: TLS looks at the clock.
    private = secrets.token_bytes(32)
    with serving(home) as (url, service), trusting(made.ca_pem) as http:
        code = service.new_code(made.administrator)
        ask = EnrolAsk(code, proof.public_half(private), secrets.token_bytes(16))
        bundle = frames.unpack_answer(http.post(f"{url}/sync/v1/enrol", content=frames.pack(ask)).content, Bundle)
        now = http.get(f"{url}/sync/v1/health").json()["now"]
        assertion = proof.assertion(private, device=bundle.device, service=bundle.service, now=now, jti=bytes(16))
        token = http.post(f"{url}/sync/v1/token", json={"assertion": assertion}).json()["token"]
        sent = frames.pack(Round(1, bundle.timeline, Cursor()))
        told = http.post(f"{url}/sync/v1/round", content=sent, headers={"authorization": f"Bearer {token}"})
        answer = frames.unpack_answer(told.content, Answer)
        assert {state.type for state in answer.records} >= {"service", "staff", "laptop"}
        assert "server" not in told.headers


def test_a_new_laptop_joins_by_address_print_and_code(made: Initialised, home: Path) -> None:
    with serving(home) as (url, service):
        code = service.new_code(made.administrator)
        told = fingerprints.fingerprint(made.ca_pem)
        with httpx2.Client(verify=False) as http:
            fetched = http.get(f"{url}/sync/v1/authority").json()["ca"]
        assert fingerprints.same(fingerprints.fingerprint(fetched), told)
        assert fingerprints.parted(f"{url}#{told}") == (url, told)
        assert service.identity.enrol(EnrolAsk(code, proof.public_half(b"k" * 32), bytes(16))).ca_pem == fetched


def test_another_authority_is_not_believed(made: Initialised, home: Path) -> None:
    other, _ = authority.new_authority("Somebody else", START)
    with serving(home) as (url, _), trusting(other.decode()) as http, pytest.raises(httpx2.ConnectError):
        http.get(f"{url}/sync/v1/health")


def test_the_certificate_is_renewed_in_time_and_for_new_names(made: Initialised, home: Path, time: Time) -> None:
    place = Home(home)
    first = place.leaf(("localhost",), time.at)[0].read_bytes()
    assert place.leaf(("localhost",), time.at)[0].read_bytes() == first
    other = place.leaf(("localhost", "10.1.2.3"), time.at)[0].read_bytes()
    assert other != first
    time.forward(days=authority.LEAF_DAYS - authority.RENEW_DAYS + 1)
    assert place.leaf(("localhost",), time.at)[0].read_bytes() != other


def test_what_lies_in_the_home_is_its_owners_alone(made: Initialised, home: Path) -> None:
    assert {path.name: path.stat().st_mode & 0o077 for path in home.iterdir() if path.is_file()} == dict.fromkeys(
        ("server.json", "service.key", "token.key", "ca.pem", "ca.key"), 0
    )


def test_a_server_that_says_it_serves_is_heard_from_that_moment(made: Initialised, home: Path) -> None:
    class Enough(Exception):
        pass

    def call(url: str) -> None:
        socket.create_connection(("127.0.0.1", int(url.rpartition(":")[2])), timeout=1).close()
        raise Enough

    with pytest.raises(Enough):
        run_server(home, port=0, ready=call)
