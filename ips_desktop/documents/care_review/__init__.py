"""Our part in a care plan review, for the care co-ordinator (SS5.3j, FC1): only what the person agreed to share.

Here: `paper` (every word, as parts, and what is refused).
Must not know: where a sheet comes from, or where bytes go.
Enter at `paper.care_review_paper`; print it with `parts.printing`.
"""
