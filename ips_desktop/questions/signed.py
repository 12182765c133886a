"""A signature as papers say it."""

from __future__ import annotations

from ips_desktop.questions.sheets import SignatureLine
from ips_desktop.questions.texts import Texts, text, word
from ips_desktop.records import Signature
from ips_desktop.terms.words import SignatureHow


def signature_line(row: Signature, long: Texts) -> SignatureLine:
    """One signature from its record and its long fields."""
    how, drawn = word(row.how), long.get((row.id, "drawn"))
    heard, why = heard_and_why(how, row.witness or "", text(long, row.id, "reason"))
    return SignatureLine(word(row.role), row.signer or "", how, drawn, row.on, witness=heard, reason=why)


def heard_and_why(how: str, witness: str, reason: str) -> tuple[str, str]:
    """Who heard a yes, and why somebody prefers not to sign. Who heard it may stand in `reason` alone."""
    heard = (witness or reason) if how == SignatureHow.BY_VOICE else ""
    return heard, reason if how == SignatureHow.PREFERS_NOT else ""
