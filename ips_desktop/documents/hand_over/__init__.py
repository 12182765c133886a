"""The sheet for the new adviser: what they must know of each person who comes to them (SS5.3b).

Here: `paper` (every word, as parts; each person on pages of their own).
Must not know: where a sheet comes from, or where bytes go. What is restricted is never on it, only that it exists.
Enter at `paper.hand_over_paper`; print it with `parts.printing`. The person's own letter is in `letters`.
"""
