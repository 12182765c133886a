"""Whatever comes back from the network is one of eight plain outcomes, and nothing of it is believed without proof."""

from __future__ import annotations

import contextlib
import json
import random
import socket
import ssl
import threading
import time
from collections.abc import Callable
from pathlib import Path

import httpx2
import pytest

from sync.client.transport import Laptop, NoAnswer, Transport
from sync.protocol import frames, proof
from sync.protocol.messages import Act, Answer, Change, Cursor, FieldEdit, Round
from sync.server import authority

LINE = b"t" * 16
NOW = 1_795_515_000_000_000
ROUND = Round(1, LINE, Cursor())
ANSWER = Answer(1, NOW, LINE, 7, Cursor(7, b"\xff" * 16))
FRAME = {"content-type": proof.FRAME_TYPE}


def transport(answer: Callable[[httpx2.Request], httpx2.Response], *, wall: int = NOW) -> Transport:
    laptop = Laptop("https://server.test", _ca(), b"s" * 16, b"d" * 16, b"k" * 32)
    return Transport(laptop, wall=lambda: wall, new_id=lambda: b"j" * 16, ask=httpx2.MockTransport(answer))


def _ca() -> str:
    return authority.new_authority("A service", NOW)[0].decode()


def test_a_round_goes_out_as_a_frame_and_comes_back_as_an_answer() -> None:
    seen: list[httpx2.Request] = []

    def serve(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        if request.url.path.endswith("token"):
            return httpx2.Response(200, json={"token": "tok", "expires": NOW + 600_000_000, "now": NOW})
        return httpx2.Response(200, content=frames.pack(ANSWER), headers=FRAME)

    wire = transport(serve)
    assert wire.prove() == 600.0
    assert wire.send(ROUND) == ANSWER
    assert seen[1].headers["authorization"] == "Bearer tok"
    assert frames.unpack_request(seen[1].content, Round) == ROUND


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (httpx2.Response(401, json={"error": "token"}), "unproven"),
        (httpx2.Response(403, json={"error": "revoked"}), "revoked"),
        (httpx2.Response(400, json={"error": "malformed"}), "refused"),
        (httpx2.Response(408, json={"error": "slow"}), "slow"),
        (httpx2.Response(413, json={"error": "too_big"}), "too_large"),
        (httpx2.Response(500, json={"error": "failed"}), "server_trouble"),
        (httpx2.Response(502, text="<html>Bad gateway</html>"), "away"),
        (httpx2.Response(503, json={"error": "away"}), "away"),
        (
            httpx2.Response(200, text="<html>Welcome to Café Wi-Fi</html>", headers={"content-type": "text/html"}),
            "away",
        ),
        (httpx2.Response(302, headers={"location": "http://portal.test"}), "away"),
        (httpx2.Response(511, text="<html>Sign in</html>"), "away"),
        (httpx2.Response(200, content=b"\x00" * 40, headers=FRAME), "server_trouble"),
        (httpx2.Response(200, content=frames.pack(ANSWER)[:-3], headers=FRAME), "server_trouble"),
    ],
)
def test_each_answer_has_one_plain_outcome(answer: httpx2.Response, why: str) -> None:
    with pytest.raises(NoAnswer) as told:
        transport(lambda _: answer).send(ROUND)

    assert told.value.why == why


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (httpx2.ConnectError("no route"), "away"),
        (httpx2.ConnectTimeout("no route"), "away"),
        (httpx2.ReadTimeout("slow"), "slow"),
        (httpx2.WriteTimeout("slow"), "slow"),
        (httpx2.RemoteProtocolError("cut"), "away"),
        (httpx2.ReadError("reset"), "away"),
    ],
)
def test_each_fault_of_the_network_has_one_plain_outcome(fault: Exception, why: str) -> None:
    def serve(_: httpx2.Request) -> httpx2.Response:
        raise fault

    with pytest.raises(NoAnswer) as told:
        transport(serve).send(ROUND)
    assert told.value.why == why


def test_a_portal_that_answers_the_token_call_is_no_server() -> None:
    portal = httpx2.Response(200, text="<html>Welcome</html>", headers={"content-type": "text/html"})

    with pytest.raises(NoAnswer) as told:
        transport(lambda _: portal).prove()
    assert told.value.why == "away"


@pytest.mark.parametrize("value", [random.Random(2).randbytes(1_500_000), 2**70], ids=["noise", "a number too wide"])
def test_a_round_that_cannot_travel_is_too_large_before_anything_is_sent(value: object) -> None:
    change = Change(b"o" * 16, "meeting", b"r" * 16, b"s" * 16, True, 1, [FieldEdit("note", value)])

    def serve(_: httpx2.Request) -> httpx2.Response:
        raise AssertionError("nothing is sent")

    with pytest.raises(NoAnswer) as told:
        transport(serve).send(Round(1, LINE, Cursor(), acts=[Act(b"a" * 16, "act", False, [change])]))
    assert told.value.why == "too_large"


def test_a_laptop_whose_clock_stands_in_1970_signs_again_by_the_servers() -> None:
    from joserfc import jwt

    tries: list[int] = []

    def serve(request: httpx2.Request) -> httpx2.Response:
        key = proof.checking_key(proof.public_half(b"k" * 32))
        claims = jwt.decode(json.loads(request.content)["assertion"], key, algorithms=proof.ALGORITHMS).claims
        tries.append(claims["iat"])
        if abs(claims["iat"] - NOW // 1_000_000) > 60:
            return httpx2.Response(401, json={"error": "assertion", "now": NOW})
        return httpx2.Response(200, json={"token": "tok", "expires": NOW + 600_000_000, "now": NOW})

    assert transport(serve, wall=0).prove() == 600.0
    assert tries == [0, NOW // 1_000_000]


@pytest.mark.parametrize(("years", "why"), [(10, "clock"), (-20, "clock"), (0, "away")])
def test_a_server_of_another_date_than_this_laptop_is_told_from_one_that_is_away(
    tmp_path: Path, years: int, why: str
) -> None:
    made_at = int((time.time() + years * 365.25 * 86_400) * 1_000_000)
    pair = authority.new_authority("A service", made_at)
    names = ["127.0.0.1"] if years else ["elsewhere.test"]
    certificate, key = (tmp_path / name for name in ("leaf.pem", "key.pem"))
    for path, pem in zip((certificate, key), authority.new_leaf(pair, names, made_at), strict=True):
        path.write_bytes(pem)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        answering = threading.Thread(target=_shake_hands, args=(context, listening))
        answering.start()
        laptop = Laptop(
            f"https://127.0.0.1:{listening.getsockname()[1]}", pair[0].decode(), b"s" * 16, b"d" * 16, b"k" * 32
        )
        wire = Transport(laptop, wall=lambda: NOW, new_id=lambda: b"j" * 16)
        with pytest.raises(NoAnswer) as told:
            wire.prove()
        wire.close()
        answering.join(10)
    assert told.value.why == why


def _shake_hands(context: ssl.SSLContext, listening: socket.socket) -> None:
    connection, _ = listening.accept()
    with connection, contextlib.suppress(OSError):
        context.wrap_socket(connection, server_side=True).close()
