"""The service's private certificate authority: made at init, pinned by every laptop in its bundle.

The leaf is issued anew when it runs out or the server is reached by other names; the authority stays ten years.
"""

from __future__ import annotations

import datetime as dt
import ipaddress
from collections.abc import Sequence

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from sync.server import clock

CA_DAYS = 3652
LEAF_DAYS = 397
RENEW_DAYS = 30
Pair = tuple[bytes, bytes]


def new_authority(service_name: str, now: int) -> Pair:
    """A new authority: (certificate PEM, private key PEM)."""
    private = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"IPS server authority: {service_name[:40]}")])
    usage = x509.KeyUsage(
        digital_signature=False, content_commitment=False, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=True, crl_sign=True, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    made = (
        _begin(name, name, private.public_key(), now, CA_DAYS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(private.public_key()), critical=False)
        .sign(private, hashes.SHA256())
    )
    return made.public_bytes(serialization.Encoding.PEM), _key_pem(private)


def new_leaf(authority: Pair, names: Sequence[str], now: int) -> Pair:
    """A server certificate for these host names and addresses: (certificate PEM with its authority, key PEM)."""
    ca = x509.load_pem_x509_certificate(authority[0])
    ca_key = serialization.load_pem_private_key(authority[1], password=None)
    if not isinstance(ca_key, ec.EllipticCurvePrivateKey):
        raise TypeError("the authority's key is of another kind")
    private = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, names[0][:60])])
    made = (
        _begin(subject, ca.subject, private.public_key(), now, LEAF_DAYS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName([_name(each) for each in names]), critical=False)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(ca_key.public_key()), critical=False)
        .sign(ca_key, hashes.SHA256())
    )
    return made.public_bytes(serialization.Encoding.PEM) + authority[0], _key_pem(private)


def serves(leaf: bytes, names: Sequence[str], now: int) -> bool:
    """Whether a leaf is good for these names and for another month."""
    made = x509.load_pem_x509_certificate(leaf)
    held = made.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    good = made.not_valid_before_utc <= _time(now) and made.not_valid_after_utc > _time(now) + dt.timedelta(RENEW_DAYS)
    return good and all(_name(each) in list(held) for each in names)


def _begin(
    subject: x509.Name, issuer: x509.Name, public: ec.EllipticCurvePublicKey, now: int, days: int
) -> x509.CertificateBuilder:
    # A day back: a laptop whose clock is a little slow must still believe it.
    start = _time(now) - dt.timedelta(days=1)
    builder = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(public)
    builder = builder.serial_number(x509.random_serial_number()).not_valid_before(start)
    return builder.not_valid_after(start + dt.timedelta(days=days))


def _name(text: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(text))
    except ValueError:
        return x509.DNSName(text)


def _time(now: int) -> dt.datetime:
    return dt.datetime.fromtimestamp(now // clock.SECOND, dt.UTC)


def _key_pem(private: ec.EllipticCurvePrivateKey) -> bytes:
    return private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
