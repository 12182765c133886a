"""The steps, one module a version of the store (`v0001`, `v0002` …), found by Alembic, imported by nobody.

A step says in plain SQL what changes and knows no record class. `v0001.sql` is the shape of the first released store, frozen.
"""
