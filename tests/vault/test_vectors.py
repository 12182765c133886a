"""Slots frozen when the format was made: what opened then opens for ever. Never made anew; a new format adds its own."""

from __future__ import annotations

import json
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

from ips_desktop.vault import slots, wrapping
from ips_desktop.vault.keys import DataKey
from ips_desktop.vault.passphrase import spelled
from ips_desktop.vault.recovery import open_recovery
from tests.vault.given import refused

VECTORS: list[dict[str, Any]] = json.loads((Path(__file__).parent / "vectors.json").read_text("utf-8"))


@pytest.fixture(params=VECTORS, ids=lambda vector: vector["name"])
def vector(request: pytest.FixtureRequest) -> dict[str, Any]:
    """One frozen slots file and the secrets it was made of."""
    return request.param


def test_there_are_at_least_three() -> None:
    assert len(VECTORS) >= 3


def test_a_frozen_file_opens_with_its_secrets_and_is_written_byte_for_byte_the_same(vector: dict[str, Any]) -> None:
    held = slots.decode(vector["file"].encode())
    secret = bytes.fromhex(vector["device_secret"])
    assert wrapping.is_of(held, secret)
    key = wrapping.unwrapped(held, spelled(vector["passphrase"]), secret)
    assert key is not None
    assert key.hex96() == vector["data_key"]
    assert slots.encode(held) == vector["file"].encode()


def test_a_frozen_file_opens_by_recovery(vector: dict[str, Any]) -> None:
    held = slots.decode(vector["file"].encode())
    assert open_recovery(held, bytes.fromhex(vector["recovery_private"])).hex96() == vector["data_key"]
    with refused("vault.wrong_recovery_key", "recovery_private"):
        open_recovery(held, bytes(range(32)))


def test_the_derivation_is_what_the_paper_says_written_out_by_other_means(vector: dict[str, Any]) -> None:
    """Argon2id, then HKDF-SHA256 by hand (RFC 5869), then AES-256-GCM, from the JSON alone."""
    import hashlib
    import hmac
    import unicodedata

    from argon2.low_level import Type, hash_secret_raw
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    told = json.loads(vector["file"])
    mine, cost = told["mine"], told["mine"]["cost"]
    salt, words = b64decode(mine["salt"]), unicodedata.normalize("NFKC", vector["passphrase"]).encode()
    stretched = hash_secret_raw(words, salt, cost["time"], cost["memory_kib"], cost["lanes"], 32, Type.ID)
    secret = bytes.fromhex(vector["device_secret"])
    drawn = hmac.digest(salt, stretched + secret, hashlib.sha256)
    info = f"ips-desktop/kek/v1|{told['install']}|{told['person']}|person|{mine['device']}".encode()
    by = hmac.digest(drawn, info + b"\x01", hashlib.sha256)
    assert by.hex() == vector["wrapping_key"]

    sealed = b64decode(mine["wrapped"])
    bare = json.loads(vector["file"])
    bare["mine"]["wrapped"] = bare["check"] = ""
    opener = Cipher(algorithms.AES256(by), modes.GCM(b64decode(mine["nonce"]), sealed[-16:])).decryptor()
    opener.authenticate_additional_data(
        b"ips-desktop/slots/v1|" + json.dumps(bare, separators=(",", ":"), ensure_ascii=False).encode()
    )
    assert (opener.update(sealed[:-16]) + opener.finalize()).hex() == vector["data_key"]


def test_the_marks_give_nothing_away(vector: dict[str, Any]) -> None:
    held = slots.decode(vector["file"].encode())
    key, secret = DataKey(bytes.fromhex(vector["data_key"])), bytes.fromhex(vector["device_secret"])
    assert held.key_mark not in key.raw()
    assert held.mine.device_mark not in secret
