"""A message on the wire: zstd around MessagePack, read with a bound on what it may grow to.

zstandard's own `max_output_size` is ignored when a frame states its size, so 1.5 KB could become 50 MB. Here the
stated size is checked first, then one byte more than the bound is asked for: a frame that states nothing is caught too.
"""

from __future__ import annotations

from typing import TypeVar

import msgspec
import zstandard

from sync.protocol.messages import Answer, Bundle, EnrolAsk, Round

MIB = 1024 * 1024
REQUEST_PACKED = 1 * MIB
REQUEST_OPEN = 4 * MIB
ANSWER_PACKED = 4 * MIB
ANSWER_OPEN = 16 * MIB
WIDEST_WINDOW = 8 * MIB

Message = TypeVar("Message", Round, Answer, EnrolAsk, Bundle)


class BadFrame(ValueError):
    """Bytes that are no message: `code` is "too_big" or "garbled". Carries nothing of the content."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def pack(message: Round | Answer | EnrolAsk | Bundle) -> bytes:
    """The bytes of `message` on the wire."""
    return zstandard.ZstdCompressor(level=3).compress(msgspec.msgpack.encode(message))


def unpack(packed: bytes, kind: type[Message], *, most_packed: int, most_open: int) -> Message:
    """The message of type `kind` in `packed`. Raises BadFrame when too big, cut, garbled or of another shape."""
    opened = inflate(packed, most_packed=most_packed, most_open=most_open)
    try:
        return msgspec.msgpack.decode(opened, type=kind)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError, ValueError) as fault:
        raise BadFrame("garbled") from fault


def unpack_request(packed: bytes, kind: type[Message]) -> Message:
    """`unpack` with the bounds a server sets on what a laptop sends: 1 MiB packed, 4 MiB open."""
    return unpack(packed, kind, most_packed=REQUEST_PACKED, most_open=REQUEST_OPEN)


def unpack_answer(packed: bytes, kind: type[Message]) -> Message:
    """`unpack` with the bounds a laptop sets on what a server sends: 4 MiB packed, 16 MiB open."""
    return unpack(packed, kind, most_packed=ANSWER_PACKED, most_open=ANSWER_OPEN)


def inflate(packed: bytes, *, most_packed: int, most_open: int) -> bytes:
    """The opened bytes of one zstd frame, never more than `most_open`. Raises BadFrame."""
    if len(packed) > most_packed:
        raise BadFrame("too_big")
    try:
        if zstandard.frame_content_size(packed) > most_open:
            raise BadFrame("too_big")
        reader = zstandard.ZstdDecompressor(max_window_size=WIDEST_WINDOW).stream_reader(packed)
        opened = reader.read(most_open + 1)
    except (zstandard.ZstdError, MemoryError, OverflowError) as fault:
        raise BadFrame("garbled") from fault
    if len(opened) > most_open:
        raise BadFrame("too_big")
    return opened
