"""What both ends of a round agree on, and nothing else.

Here: the messages (`messages`), their frames on the wire (`frames`), the one canonical form of a value (`canonical`),
the order-free digest (`digest`), the manifest of record types (`manifest`, read from manifest.json, which is
generated from the practice's records), and the proof of a laptop's key (`proof`).

It knows no database, no window, no record type by name. Both `sync.client` and `sync.server` enter here.
"""
