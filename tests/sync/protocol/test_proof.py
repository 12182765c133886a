"""A laptop's assertion is checked by its public half, and by nothing else."""

from __future__ import annotations

import pytest
from joserfc import jwt
from joserfc.errors import JoseError

from sync.protocol import proof

ONE, OTHER = b"1" * 32, b"2" * 32


def test_an_assertion_is_signed_by_the_laptops_own_key() -> None:
    token = proof.assertion(ONE, device=b"d" * 16, service=b"s" * 16, now=5_000_000, jti=b"j" * 16)
    claims = jwt.decode(token, proof.checking_key(proof.public_half(ONE)), algorithms=proof.ALGORITHMS).claims
    assert claims["aud"] == proof.ASSERTION_AUDIENCE
    assert claims["exp"] - claims["iat"] == proof.ASSERTION_SECONDS
    with pytest.raises(JoseError):
        jwt.decode(token, proof.checking_key(proof.public_half(OTHER)), algorithms=proof.ALGORITHMS)
