"""A new laptop joins its service: the authority is compared with what was read out, then the code is redeemed (decision 35)."""

from __future__ import annotations

import json
import ssl
from dataclasses import dataclass, field

import httpx2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.client.transport import trusting
from sync.protocol import authority, frames, proof
from sync.protocol.messages import Bundle, EnrolAsk

SECONDS = 15.0


class NotJoined(Exception):
    """Joining came to nothing: `code` is a sentence of the catalogue `sync`; nothing was made."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Joined:
    """What a redeemed code brought, and the laptop's own signing key, which never left it."""

    bundle: Bundle
    url: str
    signing_key: bytes = field(repr=False)


def join(address: str, code: str, install: bytes) -> Joined:
    """Redeem a one-time code at an address with its print. Raises NotJoined; may be repeated for the same install."""
    url, told = authority.parted(address)
    if not url.startswith("https://") or not told:
        raise NotJoined("sync.join_address")
    ca_pem = _authority(url, told)
    private = Ed25519PrivateKey.generate().private_bytes_raw()
    ask = EnrolAsk(code=code.strip(), public_key=proof.public_half(private), install=install)
    try:
        with httpx2.Client(verify=trusting(ca_pem), timeout=SECONDS, trust_env=False) as client:
            answer = client.post(
                f"{url}/sync/v1/enrol", content=frames.pack(ask), headers={"Content-Type": proof.FRAME_TYPE}
            )
    except (httpx2.HTTPError, ssl.SSLError):
        raise NotJoined("sync.join_away") from None
    if answer.status_code == 429:
        raise NotJoined("sync.join_slow_down")
    if answer.status_code >= 500:
        raise NotJoined("sync.join_away")
    if answer.status_code != 200:
        raise NotJoined("sync.join_code")
    try:
        bundle = frames.unpack_answer(answer.content, Bundle)
    except frames.BadFrame:
        raise NotJoined("sync.join_away") from None
    if bundle.ca_pem != ca_pem:
        raise NotJoined("sync.join_print")
    return Joined(bundle, url, private)


def _authority(url: str, told: str) -> str:
    """The server's authority, fetched from anybody, believed only if its print is the one that was told."""
    try:
        with httpx2.Client(verify=False, timeout=SECONDS, trust_env=False) as client:
            answer = client.get(f"{url}/sync/v1/authority")
        ca_pem = str(json.loads(answer.content)["ca"])
        if not authority.same(authority.fingerprint(ca_pem), told):
            raise NotJoined("sync.join_print")
    except (httpx2.HTTPError, ssl.SSLError):
        raise NotJoined("sync.join_away") from None
    except (ValueError, KeyError, TypeError):
        raise NotJoined("sync.join_print") from None
    return ca_pem
