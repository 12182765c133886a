"""The service's side of a round: judges, keeps, hands out. PostgreSQL below, ASGI above, no practice in it.

Enter at `ledger` (what becomes of a change) and `grants` (who holds what, and since when): both pure, shared with the
simulation. `standing` has their plain values, `permission` and `aside` their parts. Around them: `storage` and
`sealing` (PostgreSQL, values sealed per subject), `rounds` (one call: push, then pull), `identity` (codes, keys,
tokens), `app` (HTTP), `launcher` (the embedded PostgreSQL), `home` and `main` (`ips-server`).

It imports `sync.protocol` and third parties only: it knows record types by the manifest, never by name.
"""
