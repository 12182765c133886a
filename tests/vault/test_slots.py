"""The slots file is taken whole or not at all."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ips_desktop.terms.troubles import Trouble
from ips_desktop.vault import files, slots
from tests.vault.given import RIGHT, Laptop, code_of, trouble


@pytest.fixture
def data(laptop: Laptop) -> bytes:
    """The slots file of a laptop that is set up."""
    laptop.made()
    return laptop.vault().slots_path.read_bytes()


def test_what_is_written_is_what_is_read(data: bytes) -> None:
    assert slots.encode(slots.decode(data)) == data


def test_every_single_bit_turned_is_found_out(data: bytes) -> None:
    codes = set[str]()
    for place in range(len(data)):
        for bit in range(8):
            torn = bytearray(data)
            torn[place] ^= 1 << bit
            code = code_of(slots.decode, bytes(torn))
            assert code != "done", (place, bit)
            codes.add(code)
    assert codes == {"vault.slots_damaged", "vault.slots_newer"}  # newer: the digit of the format turned upwards


def test_damage_is_not_taken_for_a_wrong_passphrase_and_counts_no_try(laptop: Laptop, data: bytes) -> None:
    path = laptop.vault().slots_path
    for place in range(0, len(data), 37):
        torn = bytearray(data)
        torn[place] ^= 1
        path.write_bytes(bytes(torn))
        with trouble("vault.slots_damaged"):
            laptop.vault().open(RIGHT)
        assert path.read_bytes() == bytes(torn)
    path.write_bytes(data)
    assert laptop.vault().waiting().tries_left == 10


def test_a_file_cut_at_any_byte_is_found_out(data: bytes) -> None:
    assert {code_of(slots.decode, data[:length]) for length in range(len(data))} == {"vault.slots_damaged"}


@pytest.mark.parametrize(
    "junk",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"\x00" * 900,
        b"\xff\xfe",
        b'{"format":"1"}',
        b'{"format":0}',
        b'{"format":1}',
        b"[" * 100_000,
        b'{"format":1,"a":' + b"[" * 9_000,
        b" " * 20_000,
    ],
)
def test_what_is_no_slots_file_is_damaged(junk: bytes) -> None:
    assert code_of(slots.decode, junk) == "vault.slots_damaged"


def test_more_in_the_file_or_another_way_of_writing_it_is_damage(data: bytes) -> None:
    told = json.loads(data)
    others = (
        data + b"\n",
        b" " + data,
        json.dumps(told).encode(),
        json.dumps(told | {"more": 1}, separators=(",", ":")).encode() + b"\n",
        json.dumps(dict(reversed(told.items())), separators=(",", ":")).encode() + b"\n",
    )
    assert {code_of(slots.decode, other) for other in others} == {"vault.slots_damaged"}


@pytest.mark.parametrize(
    ("slot", "name", "value"),
    [
        ("mine", "salt", "AAAA"),
        ("mine", "nonce", "AAAA"),
        ("mine", "wrapped", "AAAA"),
        ("mine", "device_mark", ""),
        ("mine", "device", 0),
        ("mine", "cost", {"time": 1, "memory_kib": 2**40, "lanes": 1}),
        ("mine", "cost", {"time": 0, "memory_kib": 8192, "lanes": 1}),
        ("mine", "slot", "recovery"),
        ("recovery", "sealed", "AAAA"),
        ("recovery", "public", "AAAA"),
    ],
)
def test_a_length_or_number_out_of_bounds_is_damage_even_with_a_true_checksum(
    data: bytes, monkeypatch: pytest.MonkeyPatch, slot: str, name: str, value: object
) -> None:
    told = json.loads(data)
    told[slot][name] = value
    forged = json.dumps(told, separators=(",", ":")).encode() + b"\n"
    monkeypatch.setattr(slots, "encode", lambda _: forged)
    monkeypatch.setattr(slots, "_check", lambda held: held.check)
    with trouble("vault.slots_damaged"):
        slots.decode(forged)


def test_a_later_programs_file_is_told_apart_from_damage(data: bytes) -> None:
    with trouble("vault.slots_newer"):
        slots.decode(json.dumps(json.loads(data) | {"format": 2, "more": True}).encode())


def test_a_file_past_the_bound_is_not_read_whole(laptop: Laptop, data: bytes) -> None:
    path = laptop.vault().slots_path
    path.write_bytes(data + b"\n" * 10_000_000)
    read = files.read(path)
    assert read is not None
    assert len(read) == files.MOST + 1
    with trouble("vault.slots_damaged"):
        laptop.vault().open(RIGHT)


def test_a_folder_in_its_place_is_trouble_without_a_path(laptop: Laptop) -> None:
    laptop.vault().slots_path.mkdir(parents=True)
    with trouble("vault.cannot_read") as told:
        laptop.vault().open(RIGHT)
    assert str(laptop.home) not in repr(told.value)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=2000))
def test_no_bytes_at_all_break_the_reader(junk: bytes) -> None:
    with pytest.raises(Trouble):
        slots.decode(junk)
