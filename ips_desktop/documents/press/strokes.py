"""A drawn signature as bytes: what the pad packs, the store keeps, the seal hashes and the paper draws.

Form 1: one byte 1, two bytes count of strokes; each stroke two bytes count of points, then two signed 16-bit numbers
(x right, y down) a point, all big-endian. Units are the pad's own; only the shape matters, so papers scale it.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

Point = tuple[float, float]
Stroke = tuple[Point, ...]

MOST_STROKES = 500
MOST_POINTS = 20_000


def pack(strokes: Sequence[Sequence[Point]]) -> bytes:
    """`strokes` as bytes; empty strokes fall away. ValueError when nothing is drawn or more than a hand can draw."""
    drawn = [stroke for stroke in strokes if stroke]
    if not drawn or len(drawn) > MOST_STROKES or sum(map(len, drawn)) > MOST_POINTS:
        raise ValueError("strokes")
    out = [struct.pack(">BH", 1, len(drawn))]
    for stroke in drawn:
        out.append(struct.pack(">H", len(stroke)))
        out += [struct.pack(">hh", _whole(x), _whole(y)) for x, y in stroke]
    return b"".join(out)


def _whole(value: float) -> int:
    return max(-32768, min(32767, round(value)))


def unpack(packed: bytes) -> tuple[Stroke, ...]:
    """The strokes in `packed`. ValueError when the bytes are no drawing."""
    try:
        form, count = struct.unpack_from(">BH", packed)
        at = 3
        strokes: list[Stroke] = []
        for _ in range(count):
            (points,) = struct.unpack_from(">H", packed, at)
            flat = struct.unpack_from(f">{2 * points}h", packed, at + 2)
            at += 2 + 4 * points
            strokes.append(tuple(zip(flat[::2], flat[1::2], strict=True)))
    except struct.error as wrong:
        raise ValueError("strokes") from wrong
    if form != 1 or at != len(packed) or not all(strokes):
        raise ValueError("strokes")
    return tuple(strokes)


def fitted(strokes: Sequence[Stroke], wide: float, high: float) -> tuple[Stroke, ...]:
    """`strokes` scaled into a box from (0, 0) to (wide, high), shape kept, at its left and in the middle of its height."""
    across = [x for stroke in strokes for x, _ in stroke]
    down = [y for stroke in strokes for _, y in stroke]
    left, top = min(across), min(down)
    scale = min(wide / max(max(across) - left, 1), high / max(max(down) - top, 1))
    inset = (high - scale * (max(down) - top)) / 2
    return tuple(tuple((scale * (x - left), inset + scale * (y - top)) for x, y in stroke) for stroke in strokes)
