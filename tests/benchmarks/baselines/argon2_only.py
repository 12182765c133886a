"""`python -m tests.benchmarks.baselines.argon2_only TIME KIB LANES`: derive one key and say how long it took."""

from __future__ import annotations

import json
import sys
import time

from argon2.low_level import Type, hash_secret_raw

if __name__ == "__main__":
    passes, kib, lanes = map(int, sys.argv[1:])
    began = time.perf_counter()
    hash_secret_raw(b"lantern orbit velvet", bytes(16), passes, kib, lanes, 32, Type.ID)
    sys.stdout.write(json.dumps({"took_s": time.perf_counter() - began}) + "\n")
