"""A raw client that lies, over the whole of HTTP: gains nothing, breaks nothing, is never answered 5xx."""

from __future__ import annotations

import random
import secrets
from collections.abc import Iterator, MutableMapping
from typing import Any

import anyio
import msgspec
import pytest
import zstandard
from starlette.testclient import TestClient

from sync.protocol import frames, proof
from sync.protocol.frames import MIB
from sync.protocol.manifest import LEVELS
from sync.protocol.messages import Act, Answer, Check, Cursor, EnrolAsk, FieldEdit, Receipt, Round
from sync.server.app import build_app
from sync.server.database import key, rows
from sync.server.service import Service
from tests.sync.server.given import Laptop, Team, Time, act, change, new_id, receive


class Liar:
    """An adviser's enrolled laptop in the hands of somebody who writes bytes by hand."""

    def __init__(self, service: Service, laptop: Laptop) -> None:
        self.http = TestClient(build_app(service), raise_server_exceptions=True)
        self.laptop = laptop
        self.token = self.fresh()
        self.statuses: list[int] = []

    def fresh(self, laptop: Laptop | None = None) -> str:
        """A token, got by the rules."""
        it = laptop or self.laptop
        assertion = proof.assertion(
            it.private, device=it.bundle.device, service=it.bundle.service, now=it.service.now(), jti=new_id()
        )
        return self.http.post("/sync/v1/token", json={"assertion": assertion}).json()["token"]

    def post(self, body: bytes, *, path: str = "round", token: str | None = None, **headers: str) -> Any:
        """One call, its status noted."""
        authorization = {"authorization": f"Bearer {token or self.token}"}
        answer = self.http.post(f"/sync/v1/{path}", content=body, headers={**authorization, **headers})
        self.statuses.append(answer.status_code)
        return answer

    def round(self, *acts: Act, cursor: Cursor | None = None, **more: Any) -> Answer:
        """A well-formed round."""
        sent = Round(1, self.laptop.timeline, cursor or Cursor(), acts=list(acts), **more)
        answer = self.post(frames.pack(sent))
        assert answer.status_code == 200, answer.text
        return frames.unpack_answer(answer.content, Answer)


@pytest.fixture
def victim(team: Team) -> bytes:
    """A person served by Sam, of whom the liar holds nothing."""
    person = new_id()
    sam = team.laptop(team.sam)
    sam.round(receive(person, team.sam, name="Zoë"))
    sam.round(act(change("meeting", person, {"note": "nobody else's business"}, record=person[::-1], create=True)))
    return person


@pytest.fixture
def liar(team: Team) -> Iterator[Liar]:
    """Eve, an adviser of another team."""
    liar = Liar(team.service, team.laptop(team.stranger))
    yield liar
    assert [status for status in liar.statuses if status >= 500] == []


def fingerprint(service: Service, person: bytes) -> list[tuple[Any, ...]]:
    """Everything kept of a person but what was set aside, to see that nothing moved."""
    query = (
        "SELECT r.id, r.type, f.name, f.version, f.value FROM record r JOIN field f ON f.service = r.service "
        "AND f.record = r.id WHERE r.service = %s AND r.subject = %s AND r.type <> 'set_aside' ORDER BY 1, 3"
    )
    with service.database.reading() as connection:
        return rows(connection, query, [key(service.database.service), key(person)])


def test_other_peoples_records_are_neither_read_nor_written(liar: Liar, victim: bytes, team: Team) -> None:
    before = fingerprint(team.service, victim)
    tries = [
        change("client", victim, {"phone": "666"}, record=victim, base=2**62),
        change("client", liar.laptop.person, {"phone": "666"}, record=victim, base=2**62),
        change("meeting", victim, {"note": "planted"}, create=True),
        change("meeting", victim, {"note": "planted"}, record=victim[::-1], base=2**62),
        change("meeting", victim, {"deleted": True}, record=victim[::-1], base=2**62),
        change("named_adviser", victim, {"adviser_id": team.stranger, "from_day": "2020-01-01"}, create=True),
        change("cover", victim, {"by": team.stranger, "begins": "2020-01-01"}, create=True),
        change("mood", victim, {"adviser_id": team.stranger}, create=True),
    ]
    for atomic in (False, True):
        answer = liar.round(*[act(each, atomic=atomic) for each in tries], open=[victim], whole=[victim])
        assert {each.what for each in answer.outcomes} == {"aside"}
        assert victim not in {grant.subject for grant in answer.grants}
        assert victim not in {state.subject for state in answer.records}
        assert all(each.stale == [] for each in answer.outcomes)
    assert fingerprint(team.service, victim) == before


def test_a_stale_lie_about_a_strangers_record_shows_nothing_of_it(liar: Liar, victim: bytes) -> None:
    guesses = [change("client", victim, {"phone": guess}, record=victim) for guess in ("0113", "0114")]
    outcomes = liar.round(act(*guesses)).outcomes
    assert len({(each.what, each.reason, len(each.stale)) for each in outcomes}) == 1


def test_whether_a_person_is_served_at_all_shows_no_more_than_that_an_id_is_taken(liar: Liar, victim: bytes) -> None:
    answer = liar.round(checks=[Check(subject, level, bytes(16)) for subject in (victim, new_id()) for level in LEVELS])
    assert answer.mismatched == []


def test_types_of_other_roles_and_of_the_server_are_set_aside(liar: Liar, team: Team) -> None:
    own, service = liar.laptop.person, liar.laptop.bundle.service
    tries = [
        change("staff", own, {"role": "administrator"}, record=own, base=2**62),
        change("staff", team.sam, {"name": "Mallory"}, record=team.sam, base=2**62),
        change("clinical_team", new_id(), {"name": "mine"}, create=True),
        change("service", service, {"name": "mine"}, record=service, base=2**62),
        change("laptop", own, {"unsent": 0, "person": team.sam}, create=True),
        change("laptop", own, {"last_heard": 2**62}, record=liar.laptop.bundle.device, base=2**62),
        change("set_aside", own, {"contents": "x"}, create=True),
        change("staff", own, {"phone": "x"}, record=service, base=2**62),
    ]
    outcomes = liar.round(*[act(each) for each in tries]).outcomes
    assert {each.what for each in outcomes} == {"aside"}
    assert team.service.identity.who(liar.token).role == "adviser"


def test_a_supervisor_of_another_team_gains_nothing_either(team: Team, victim: bytes) -> None:
    liar = Liar(team.service, team.laptop(team.other_supervisor))
    naming = change("named_adviser", victim, {"adviser_id": team.stranger, "from_day": "2020-01-01"}, create=True)
    answer = liar.round(act(naming), open=[victim])
    assert answer.outcomes[0].what == "aside"
    assert victim not in {grant.subject for grant in answer.grants}


def test_a_managers_laptop_neither_reads_nor_writes_nor_guesses_what_is_restricted(team: Team) -> None:
    sam, person, word = team.laptop(team.sam), new_id(), "a conviction of 2011"
    sam.round(receive(person, team.sam))
    sam.round(act(change("client", person, {"risk": word}, record=person, base=sam.cursor.version)))
    liar = Liar(team.service, team.laptop(team.manager))
    version = liar.round(open=[person]).head
    tries = [
        change("client", person, {"risk": word}, record=person, base=2**62),
        change("client", person, {"risk": "planted"}, record=person),
        change("client", person, {"risk": "planted"}, record=person, base=2**62, create=True),
        change("client", person, {"phone": "0114", "risk": None}, record=person, base=2**62),
        change("conflict", person, {"mine": "x", "restricted_mine": "planted"}, create=True),
        change("set_aside", person, {"restricted_contents": "planted"}, create=True),
        change("client", person, {"phone": "666"}, record=person, base=2**62, after=None),
    ]
    before = fingerprint(team.service, person)
    for each in tries[:-1]:
        for atomic in (False, True):
            answer = liar.round(act(each, atomic=atomic), whole=[person])
            assert [(out.what, out.stale) for out in answer.outcomes] == [("aside", [])]
    assert fingerprint(team.service, person) == before
    assert len({out.reason for out in liar.round(*[act(each) for each in tries[:4]]).outcomes}) == 1, "a guess shows"
    assert liar.round(act(tries[-1])).outcomes[0].what == "applied"
    checks = [Check(person, level, bytes(16)) for level in LEVELS]
    heard = liar.round(whole=[person], checks=checks, cursor=Cursor(0, bytes(16)))
    assert {each.level for each in heard.records if each.subject == person} == {"full"}
    assert heard.head > version
    assert not any(name.startswith(("risk", "restricted_")) for each in heard.records for name in each.fields)
    assert word not in str(heard)
    assert "planted" not in str(heard)
    sam.pull()
    kept = [each["restricted_contents"] for each in sam.of(person, "set_aside") if "restricted_contents" in each]
    assert sorted(kept) == ['{"restricted_contents": "planted"}', '{"restricted_mine": "planted"}', '{"risk": "a conviction of 2011"}', '{"risk": "planted"}', '{"risk": "planted"}', '{"risk": null}']  # fmt: skip
    assert sam.of(person, "client")[0]["risk"] == word


def test_an_op_of_somebody_else_is_not_answered_for_nor_used_up(liar: Liar, victim: bytes, team: Team) -> None:
    sam = team.laptop(team.sam)
    sam.pull()
    op = new_id()
    sent = change("client", victim, {"phone": "1"}, record=victim, base=sam.cursor.version, op=op)
    own = new_id()
    liar.round(act(change("client", own, {"name": "decoy"}, record=own, create=True, op=op)))
    assert sam.outcomes(act(sent))[0].what == "applied"
    assert liar.round(act(change("client", own, {"name": "again"}, record=own, op=op))).outcomes[0].stale == []


def test_an_id_already_taken_cannot_be_taken_over(liar: Liar, victim: bytes, team: Team) -> None:
    before = fingerprint(team.service, victim)
    own = new_id()
    outcomes = liar.round(act(change("client", own, {"name": "x"}, record=victim, create=True))).outcomes
    assert [each.what for each in outcomes] == ["aside"]
    assert fingerprint(team.service, victim) == before


def test_the_same_record_twice_in_an_act_and_the_same_op_twice_break_nothing(liar: Liar) -> None:
    own, op = new_id(), new_id()
    twice = [change("client", own, {"name": str(n)}, record=own, create=True, op=op, base=9) for n in range(3)]
    for atomic in (False, True):
        for sent in (act(*twice, atomic=atomic), act(twice[0], twice[0], atomic=atomic)):
            assert len(liar.round(sent, sent).outcomes) == 2 * len(sent.changes)


def test_a_receipt_of_anothers_subject_and_numbers_beyond_all_bounds_are_harmless(liar: Liar, victim: bytes) -> None:
    liar.round(receipts=[Receipt(victim, 2**63, True, -5), Receipt(new_id(), -1, False, 2**64 - 1)], unsent=2**64 - 1)
    liar.round(cursor=Cursor(2**64 - 1, b"\xff" * 16), unsent=-1)
    own = new_id()
    huge = change("client", own, {"name": 2**64 - 1}, record=own, create=True, base=2**64 - 1, at=2**64 - 1)
    assert liar.round(act(huge)).outcomes[0].reason == "malformed"


@pytest.mark.expects_log
def test_nobody_is_choked_by_a_record_grown_beyond_reason(liar: Liar, team: Team) -> None:
    venue = new_id()
    service = liar.laptop.bundle.service
    for number in range(6):
        fields: dict[str, Any] = {f"f{number}": secrets.token_hex(950_000)}
        sent = change("venue", service, fields, record=venue, create=True, base=2**62)
        packed = frames.pack(Round(1, liar.laptop.timeline, Cursor(), acts=[act(sent)]))
        liar.post(packed)
    sam = team.laptop(team.sam)
    for answer in sam.pull():
        assert len(frames.pack(answer)) < frames.ANSWER_PACKED


# ---- bytes -------------------------------------------------------------------------------------------------------


def hostile(laptop: Laptop) -> list[bytes]:
    """Bodies that are no round."""
    whole = frames.pack(Round(1, laptop.timeline, Cursor(), acts=[receive(new_id(), laptop.person)]))
    bomb = zstandard.ZstdCompressor(level=19).compress(bytes(200 * MIB))
    writer = zstandard.ZstdCompressor().compressobj()
    silent = b"".join(writer.compress(bytes(MIB)) for _ in range(50)) + writer.flush()
    raw = msgspec.msgpack.encode
    pack = zstandard.ZstdCompressor().compress
    edit = ["note", "x", 0, None]
    shapes: list[Any] = [
        None, 7, "round", {}, [], [1], [1, b"t" * 16], [1, b"t" * 16, [0]], ["1", b"t" * 16, [0, b"r" * 16]],
        [1, b"t" * 16, [0, b"r" * 16], b"", 0, [[b"a" * 16, "x", 0, []]]],
        [1, b"t" * 16, [0, b"r" * 16], b"", 0, [[b"a" * 16, "x", False, [[b"o" * 16, "meeting", b"r", b"s", True, 0, [edit]]]]]],
        [1, b"t" * 16, [1.5, b"r" * 16]], [1, b"t" * 16, [-(2**63), b"r" * 16]],
        [1, "t" * 16, [0, "r" * 16]], [2**70 if False else 2**64 - 1, b"", [0, b"r" * 16]],
    ]  # fmt: skip
    return [
        b"", b"\x00", b"garbage", secrets.token_bytes(500), bomb, silent, whole[:-1], whole + whole, b"x" * (MIB + 1),
        pack(b"\xc1"), pack(b"\x91" * 200_000), pack(b"\xdd\xff\xff\xff\xff"), pack(b"\xc6\xff\xff\xff\xff"),
        *[pack(raw(shape)) for shape in shapes],
    ]  # fmt: skip


def test_bodies_that_are_no_round_are_refused_in_a_word(liar: Liar) -> None:
    for body in hostile(liar.laptop):
        answer = liar.post(body)
        if answer.status_code != 200:
            assert answer.status_code in (400, 413), body[:20]
            assert set(answer.json()) == {"error", "now"}
    for path in ("enrol", "token"):
        for body in hostile(liar.laptop):
            assert liar.post(body, path=path).status_code in (400, 401, 403, 413, 429)


def test_a_body_without_end_is_let_go_after_a_mebibyte(liar: Liar, team: Team) -> None:
    given, said = 0, list[MutableMapping[str, Any]]()

    async def receive_more() -> dict[str, Any]:
        nonlocal given
        given += 1
        assert given < 100, "it reads on for ever"
        return {"type": "http.request", "body": bytes(MIB // 4), "more_body": True}

    async def send(message: MutableMapping[str, Any]) -> None:
        said.append(message)

    headers = [(b"authorization", f"Bearer {liar.token}".encode())]
    scope = {"type": "http", "method": "POST", "path": "/sync/v1/round", "headers": headers, "query_string": b""}
    anyio.run(build_app(team.service), scope, receive_more, send)
    assert said[0]["status"] == 413
    assert given <= 6


def test_three_hundred_rounds_with_bytes_turned_over_never_break_it(liar: Liar, rng: random.Random) -> None:
    own = new_id()
    sent = Round(
        1, liar.laptop.timeline, Cursor(3, own), b"m" * 16, 2, [receive(own, liar.laptop.person)],
        [Receipt(own, 3, False, 1)], [Check(own, "full", own)], [own], [own],
    )  # fmt: skip
    raw = msgspec.msgpack.encode(sent)
    for _ in range(300):
        body = bytearray(raw)
        for _ in range(rng.randint(1, 4)):
            body[rng.randrange(len(body))] = rng.randrange(256)
        answer = liar.post(zstandard.compress(bytes(body)))
        assert answer.status_code in (200, 400, 413)


def test_values_of_every_kind_in_every_place_never_break_it(liar: Liar) -> None:
    values: list[Any] = [
        None,
        True,
        -1,
        2**64 - 1,
        1.5,
        float("nan"),
        "",
        "\x00",
        "e\u0301",
        b"",
        [],
        {},
        [[]],
        {"a": 1},
    ]
    for value in values:
        own = new_id()
        fields = [FieldEdit("name", value), FieldEdit("deleted", value), FieldEdit("seal", value)]
        changes = [
            change("client", own, {}, record=own, create=True),
            change("named_adviser", own, {"adviser_id": value, "from_day": value}, create=True),
            change("cover", own, {"by": value, "begins": value, "ends": value}, create=True),
            change("plan_step", own, {"plan_id": value}, create=True),
        ]
        changes[0] = msgspec.structs.replace(changes[0], fields=fields)
        liar.round(act(*changes))
        liar.round(act(*changes, atomic=True))


# ---- tokens and paths --------------------------------------------------------------------------------------------


def test_without_a_good_token_there_is_no_round(liar: Liar, team: Team, time: Time) -> None:
    body = frames.pack(Round(1, liar.laptop.timeline, Cursor()))
    tokens = ["x", "a.b.c", liar.token[:-2], liar.token + "x", liar.token.split(".")[0] + "..", "x" * 10_000]
    for token in tokens:
        answer = liar.post(body, token=token)
        assert answer.status_code == 401
    for header in ("", "Basic eDp5", "Bearer", "bearer  ", "Bearer \t"):
        answer = liar.http.post("/sync/v1/round", content=body, headers={"authorization": header})
        assert answer.status_code == 401
    time.forward(minutes=11)
    refused = liar.post(body)
    assert (refused.status_code, refused.json()) == (401, {"error": "token", "now": time.at})


def test_a_replayed_assertion_buys_nothing(liar: Liar) -> None:
    it = liar.laptop
    assertion = proof.assertion(
        it.private, device=it.bundle.device, service=it.bundle.service, now=it.service.now(), jti=new_id()
    )
    answers = [liar.http.post("/sync/v1/token", json={"assertion": assertion}).status_code for _ in range(3)]
    assert answers == [200, 401, 401]


def test_guessing_codes_is_slowed_down(liar: Liar) -> None:
    body = frames.pack(EnrolAsk("AAAA-AAAA-AAAA-AAAA", proof.public_half(b"k" * 32), bytes(16)))
    statuses = [liar.post(body, path="enrol").status_code for _ in range(40)]
    assert statuses == [403] * 30 + [429] * 10


def test_other_paths_and_other_verbs_are_not_there(liar: Liar) -> None:
    for verb, path in (
        ("GET", "round"),
        ("PUT", "round"),
        ("DELETE", "enrol"),
        ("GET", ""),
        ("POST", "health"),
        ("GET", "%2e%2e"),
    ):
        assert 400 <= liar.http.request(verb, f"/sync/v1/{path}").status_code < 500
    assert liar.http.get("/sync/v1/health").json()["ok"] is True


def test_nothing_a_liar_sends_is_written_to_the_log(liar: Liar, caplog: pytest.LogCaptureFixture) -> None:
    own = new_id()
    liar.round(act(change("client", own, {"name": "CANARY-7f3a"}, record=own, create=True)))
    liar.post(b"CANARY-7f3a")
    liar.post(b"{}", token="CANARY-7f3a")
    assert "CANARY" not in caplog.text
