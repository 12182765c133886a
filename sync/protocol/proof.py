"""How a laptop proves itself: an assertion signed by its Ed25519 key, exchanged for a short-lived bearer token.

HTTP, all under /sync/v1, all refusals as JSON {"error": code, "now": µs} with a 4xx status:
  POST enrol   body: frame of EnrolAsk                 200: frame of Bundle
  POST token   body: JSON {"assertion": "<JWS>"}        200: JSON {"token": "<JWS>", "expires": µs, "now": µs}
  POST round   body: frame of Round, Authorization: Bearer <token>   200: frame of Answer
  GET  authority                                       200: JSON {"ca": PEM, "now": µs}
  GET  health                                          200: JSON {"ok": true, "now": µs, "proto": 1}
An assertion counts by the server's clock. A laptop whose clock is wrong takes `now` from a refusal or from health and
signs again. 401 on a round means: fetch a new token (error "token": expired, cancelled by a change of role, not ours).
403 "revoked": this laptop or its person is no longer of the service.
"""

from __future__ import annotations

import base64
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from joserfc import jwt
from joserfc.jwk import OKPKey

ALGORITHMS = ["Ed25519"]
ASSERTION_AUDIENCE = "ips-sync/token"
ROUND_AUDIENCE = "ips-sync/round"
ASSERTION_SECONDS = 60
FRAME_TYPE = "application/vnd.ips.frame"


def public_half(private: bytes) -> bytes:
    """The 32 raw bytes of the public key to a raw Ed25519 private key."""
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def assertion(private: bytes, *, device: bytes, service: bytes, now: int, jti: bytes) -> str:
    """The laptop's signed word that it is `device` of `service`, good for a minute from `now` (µs), once per `jti`."""
    seconds = now // 1_000_000
    claims: dict[str, Any] = {
        "iss": str(UUID(bytes=device)),
        "sub": str(UUID(bytes=service)),
        "aud": ASSERTION_AUDIENCE,
        "iat": seconds,
        "exp": seconds + ASSERTION_SECONDS,
        "jti": jti.hex(),
    }
    return jwt.encode({"alg": "Ed25519"}, claims, signing_key(private), algorithms=ALGORITHMS)


def signing_key(private: bytes) -> OKPKey:
    """A raw Ed25519 private key as joserfc takes it."""
    return OKPKey.import_key({"kty": "OKP", "crv": "Ed25519", "d": _b64(private), "x": _b64(public_half(private))})


def checking_key(public: bytes) -> OKPKey:
    """A raw Ed25519 public key as joserfc takes it. Raises ValueError when it is none."""
    return OKPKey.import_key({"kty": "OKP", "crv": "Ed25519", "x": _b64(public)})


def _b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
