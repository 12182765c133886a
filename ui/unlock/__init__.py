"""The lock page: one field, one button, and a reserved line that says what happened. Light, since it is painted first.

Must not know: the practice, the store. It asks (`asked`) and is told (`wait`, `say`).
"""
