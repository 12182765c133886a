"""Codes, assertions, tokens: once, in time, by the right key, for the right service."""

from __future__ import annotations

import secrets
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID

import pytest
from joserfc import jwt

from sync.protocol import proof
from sync.protocol.messages import EnrolAsk
from sync.server.database import rows
from sync.server.identity import Denied
from sync.server.service import Initialised, Service
from tests.sync.server.given import Laptop, Team, Time, new_id


def ask(code: str, private: bytes = b"k" * 32, install: bytes = b"i" * 16) -> EnrolAsk:
    """A laptop's request to be enrolled."""
    return EnrolAsk(code, proof.public_half(private), install)


def refused(service: Service, sent: EnrolAsk) -> str:
    """The code with which an enrolment is refused."""
    with pytest.raises(Denied) as caught:
        service.identity.enrol(sent)
    return caught.value.code


def signed(laptop: Laptop, **other: Any) -> str:
    """An assertion of this laptop, with other claims or another key."""
    now = laptop.service.now() // 1_000_000
    claims: dict[str, Any] = {
        "iss": str(UUID(bytes=laptop.bundle.device)),
        "sub": str(UUID(bytes=laptop.bundle.service)),
        "aud": proof.ASSERTION_AUDIENCE,
        "iat": now,
        "exp": now + 60,
        "jti": secrets.token_hex(16),
        **other,
    }
    claims = {name: value for name, value in claims.items() if value is not ...}
    key = claims.pop("key", laptop.private)
    return jwt.encode({"alg": "Ed25519"}, claims, proof.signing_key(key), ["Ed25519"])


def denied(service: Service, assertion: str) -> tuple[int, str]:
    """How an assertion is refused."""
    with pytest.raises(Denied) as caught:
        service.identity.token(assertion)
    return caught.value.status, caught.value.code


def test_the_first_administrator_enrols_with_the_code_of_init(made: Initialised, service: Service) -> None:
    bundle = service.identity.enrol(ask(made.code))
    assert (bundle.person, bundle.role, bundle.person_name) == (made.administrator, "administrator", "Administrator")
    assert (bundle.service, bundle.service_name, bundle.ca_pem) == (
        made.service,
        "North Employment Service",
        made.ca_pem,
    )


def test_a_code_is_read_as_people_write_it(team: Team, service: Service) -> None:
    code = service.new_code(team.sam)
    spoken = code.replace("-", " ").lower().replace("0", "o").replace("1", "l")
    assert service.identity.enrol(ask(spoken)).person == team.sam


def test_a_code_is_good_for_sixty_minutes(team: Team, service: Service, time: Time) -> None:
    early, late = service.new_code(team.sam), service.new_code(team.sam)
    time.forward(minutes=59)
    assert service.identity.enrol(ask(early)).person == team.sam
    time.forward(minutes=1)
    assert refused(service, ask(late)) == "code"


def test_of_many_who_redeem_one_code_at_once_exactly_one_is_let_in(team: Team, service: Service) -> None:
    code = service.new_code(team.sam)

    def redeem(number: int) -> str:
        try:
            service.identity.enrol(ask(code, bytes([number]) * 32))
        except Denied as denied:
            return denied.code
        return "in"

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(redeem, range(1, 25)))
    assert sorted(answers) == ["code"] * 23 + ["in"]


def test_the_same_laptop_may_ask_again_when_the_answer_was_lost(team: Team, service: Service, time: Time) -> None:
    code = service.new_code(team.sam)
    first = service.identity.enrol(ask(code))
    assert service.identity.enrol(ask(code)) == first
    assert refused(service, ask(code, install=b"j" * 16)) == "code"
    time.forward(minutes=61)
    assert refused(service, ask(code)) == "code"


def test_no_code_stands_in_the_database(team: Team, service: Service) -> None:
    code = service.new_code(team.sam).replace("-", "").encode()
    with service.database.reading() as connection:
        kept = [bytes(each) for (each,) in rows(connection, "SELECT code FROM enrolment_code")]
    assert kept
    assert all(len(each) == 32 and code not in each for each in kept)


@pytest.mark.parametrize(
    "sent",
    [EnrolAsk("x", b"short", bytes(16)), EnrolAsk("x", bytes(32), b""), EnrolAsk("x" * 65, bytes(32), bytes(16))],
)
def test_an_enrolment_of_the_wrong_shape_is_refused(service: Service, sent: EnrolAsk) -> None:
    assert refused(service, sent) == "malformed"


def test_a_token_says_who_speaks_for_ten_minutes(team: Team, service: Service, time: Time) -> None:
    laptop = team.laptop(team.sam)
    token, expires = service.identity.token(signed(laptop))
    assert expires == (time.at // 1_000_000 + 600) * 1_000_000
    assert service.identity.who(token) == laptop.who
    time.forward(minutes=9.9)
    assert service.identity.who(token) == laptop.who
    time.forward(minutes=0.2)
    with pytest.raises(Denied, match="token"):
        service.identity.who(token)


def test_an_assertion_is_good_once(team: Team, service: Service) -> None:
    assertion = signed(team.laptop(team.sam))
    service.identity.token(assertion)
    assert denied(service, assertion) == (401, "assertion")


@pytest.mark.parametrize(
    "claims",
    [
        {"key": b"x" * 32},
        {"aud": proof.ROUND_AUDIENCE},
        {"sub": str(UUID(bytes=b"o" * 16))},
        {"iss": str(UUID(bytes=b"o" * 16))},
        {"iss": 7},
        {"iss": ...},
        {"exp": 1},
        {"exp": ...},
        {"exp": "soon"},
        {"exp": 2**70},
        {"exp": True},
        {"iat": 2**40},
        {"jti": ...},
        {"jti": "x"},
        {"jti": ["x" * 20]},
        {"jti": "x" * 4000},
    ],
)
def test_an_assertion_with_anything_wrong_is_refused(team: Team, service: Service, claims: dict[str, object]) -> None:
    assert denied(service, signed(team.laptop(team.sam), **claims)) == (401, "assertion")


@pytest.mark.parametrize(
    "text", ["", ".", "a.b", "a.b.c", "..", "é.é.é", "x" * 5000, "e30.e30.e30", "e30.W10.", "\x00.e30."]
)
def test_what_is_no_token_is_refused(service: Service, text: str) -> None:
    assert denied(service, text) == (401, "assertion")
    with pytest.raises(Denied, match="token"):
        service.identity.who(text)


def test_a_token_without_a_signature_or_signed_by_the_laptop_itself_is_nobodys(team: Team, service: Service) -> None:
    laptop = team.laptop(team.sam)
    good, _ = service.identity.token(signed(laptop))
    head, body, _ = good.split(".")
    none = "eyJhbGciOiJub25lIn0"
    stated = jwt.decode(good, proof.checking_key(proof.public_half(service.identity.token_key)), ["Ed25519"]).claims
    own = jwt.encode({"alg": "Ed25519"}, stated, proof.signing_key(laptop.private), ["Ed25519"])
    for forged in (f"{head}.{body}.", f"{none}.{body}.", own):
        with pytest.raises(Denied, match="token"):
            service.identity.who(forged)


def test_a_change_of_role_cancels_tokens_and_the_next_one_says_the_new_role(team: Team, service: Service) -> None:
    laptop = team.laptop(team.sam)
    token, _ = service.identity.token(signed(laptop))
    service.people.change(team.sam, role="supervisor")
    with pytest.raises(Denied, match="token"):
        service.identity.who(token)
    fresh, _ = service.identity.token(signed(laptop))
    assert service.identity.who(fresh).role == "supervisor"


def test_a_revoked_laptop_and_a_person_who_left_are_refused(team: Team, service: Service) -> None:
    lost, desk, kim = team.laptop(team.sam), team.laptop(team.sam), team.laptop(team.kim)
    tokens = {laptop: service.identity.token(signed(laptop))[0] for laptop in (lost, desk, kim)}
    service.people.revoke(lost.bundle.device)
    service.people.change(team.kim, active=False)
    for laptop in (lost, kim):
        assert denied(service, signed(laptop)) == (403, "revoked")
        with pytest.raises(Denied, match="revoked"):
            service.identity.who(tokens[laptop])
    assert service.identity.who(tokens[desk]).device == desk.bundle.device
    code = service.new_code(team.kim)
    assert refused(service, EnrolAsk(code, proof.public_half(b"n" * 32), new_id())) == "revoked"
