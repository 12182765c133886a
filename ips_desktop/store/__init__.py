"""Where the practice's records are kept: one encrypted SQLite file, its search, drafts, outbox and backups.

Only `practice` and `sync.client.post` enter here. `engine` opens (and refuses), `schema` makes fresh tables, triggers and search,
`migrations` brings an older store forward, `capture` turns a flush into outbox rows, `post` is sync's side of the table,
`search`, `drafts`, `backup`, `instance` do what they say; `own` is what was chosen for this laptop alone. Nothing here knows what a meeting is: all loops run over kinds.
"""
