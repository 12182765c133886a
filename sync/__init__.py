"""How laptops and the server agree: `protocol` (what both speak), `client` (the laptop's side), `server` (the centre's side).

The server imports nothing of the practice: the committed `protocol/manifest.json` is all it knows of records (DESIGN §6).
"""
