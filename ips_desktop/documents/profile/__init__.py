"""«My work profile» on paper (SS5.3d): page 1 that can be shown, page 2 that is private.

Here: `paper` (every word, as parts), `private` (page 2), `showing` (what of page 1 to look at again).
Must not know: where a sheet comes from, or where bytes go.
Enter at `paper.profile_paper`.
"""
