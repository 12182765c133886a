"""How a new laptop knows the server before it has its certificate: a short print of the authority, told with the code.

The administrator reads out an address such as `https://host:8443#9f2c-41d0-77aa-b35e`. What stands behind `#` is the beginning
of the SHA-256 of the authority's certificate; a laptop fetches the certificate, compares, and only then speaks of its code.
"""

from __future__ import annotations

import base64
import hashlib
import re

LENGTH = 16


def fingerprint(ca_pem: str) -> str:
    """The print of an authority: 64 bits in four groups. Raises ValueError for a text that is no certificate."""
    body = re.search(r"-----BEGIN CERTIFICATE-----(.+?)-----END CERTIFICATE-----", ca_pem, re.DOTALL)
    if body is None:
        raise ValueError("no certificate")
    digest = hashlib.sha256(base64.b64decode("".join(body.group(1).split()))).hexdigest()[:LENGTH]
    return "-".join(digest[n : n + 4] for n in range(0, LENGTH, 4))


def same(one: str, other: str) -> bool:
    """Whether two prints are the same, however they are grouped and cased."""
    bare = [re.sub(r"[^0-9a-f]", "", each.lower()) for each in (one, other)]
    return bare[0] == bare[1] and len(bare[0]) == LENGTH


def parted(address: str) -> tuple[str, str]:
    """The URL and the print of an address as it was read out; "" for what is missing."""
    url, _, told = address.strip().partition("#")
    return url.rstrip("/"), told
