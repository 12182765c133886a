"""Whole flows through real windows, the real store, a real keyring service, a real server on real PostgreSQL with fsync on."""
