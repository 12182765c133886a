"""A frame never grows past its bound, and bytes that are no message are said to be so."""

from __future__ import annotations

import contextlib
import tracemalloc

import msgspec
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol import frames
from sync.protocol.frames import MIB, BadFrame
from sync.protocol.messages import Act, Answer, Change, Cursor, FieldEdit, Round

CHANGE = Change(
    b"o" * 16, "meeting", b"r" * 16, b"s" * 16, True, 5, [FieldEdit("note", "Zoë", 3), FieldEdit("x", b"y")]
)
SENT = Round(1, b"t" * 16, Cursor(7, b"r" * 16), acts=[Act(b"a" * 16, "keep_meeting", False, [CHANGE])])


def refusal(packed: bytes) -> str:
    """The code with which a request is refused."""
    with pytest.raises(BadFrame) as caught:
        frames.unpack_request(packed, Round)
    return caught.value.code


def test_a_message_comes_back_as_it_went() -> None:
    assert frames.unpack_request(frames.pack(SENT), Round) == SENT


def test_an_idle_round_is_a_few_bytes() -> None:
    assert len(frames.pack(Round(1, b"t" * 16, Cursor(7, b"r" * 16)))) < 100


def test_a_bomb_that_states_its_size_is_refused_unopened() -> None:
    assert refusal(zstandard.ZstdCompressor().compress(bytes(50 * MIB))) == "too_big"


def test_a_bomb_that_states_no_size_is_refused_at_the_bound() -> None:
    writer = zstandard.ZstdCompressor().compressobj()
    packed = b"".join(writer.compress(bytes(MIB)) for _ in range(50)) + writer.flush()
    assert zstandard.frame_content_size(packed) == -1
    tracemalloc.start()
    assert refusal(packed) == "too_big"
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 3 * frames.REQUEST_OPEN, "it was never opened past the bound"


def test_more_than_a_mebibyte_is_refused_before_it_is_opened() -> None:
    assert refusal(b"x" * (MIB + 1)) == "too_big"


def test_a_window_wider_than_we_ever_make_is_refused() -> None:
    parameters = zstandard.ZstdCompressionParameters(window_log=27)
    writer = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    assert refusal(writer.compress(b"x") + writer.flush()) == "garbled"


def test_a_nest_a_hundred_thousand_deep_is_refused() -> None:
    assert refusal(zstandard.compress(b"\x91" * 100_000 + b"\x01")) == "garbled"


def test_another_message_in_the_frame_is_refused() -> None:
    assert refusal(frames.pack(Answer(1, 0, b"", 0, Cursor()))) == "garbled"


def test_an_older_peer_reads_a_message_with_more_members() -> None:
    longer = [*msgspec.msgpack.decode(msgspec.msgpack.encode(SENT)), "new", 5]
    assert frames.unpack_request(zstandard.compress(msgspec.msgpack.encode(longer)), Round) == SENT


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_a_cut_or_a_changed_byte_never_raises_anything_else(place: int, byte: int) -> None:
    packed = bytearray(frames.pack(SENT))
    packed[place % len(packed)] = byte
    for hostile in (bytes(packed), bytes(packed[: place % len(packed)])):
        with contextlib.suppress(BadFrame):
            frames.unpack_request(hostile, Round)
