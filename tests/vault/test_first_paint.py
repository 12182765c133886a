"""Importing the vault, and asking whether there is one, loads none of the heavy libraries."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = ("argon2", "nacl", "cryptography", "zxcvbn", "xkcdpass", "keyring", "secretstorage", "jeepney", "sqlalchemy")

_PROGRAM = """
import sys
from pathlib import Path
from ips_desktop.vault import Vault
from ips_desktop.vault import passphrase, recovery
assert not Vault(Path(sys.argv[1])).exists()
print(" ".join(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def test_the_first_paint_does_not_wait_for_cryptography_word_lists_or_keyrings(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(tmp_path / "home")], capture_output=True, text=True, check=True
    )
    assert "ips_desktop" in done.stdout.split()
    assert set(HEAVY) & set(done.stdout.split()) == set()
