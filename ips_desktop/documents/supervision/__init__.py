"""The record of a supervision: what was said under each head, of each person by initials, what was agreed, both signatures (SS9.4).

Here: `paper` (every word, as parts). Must not know: where a sheet comes from, or where bytes go. People served are initials only.
Enter at `paper.supervision_paper`; print it with `parts.printing`.
"""
