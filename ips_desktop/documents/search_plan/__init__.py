"""«My job search» on paper (practice §5): what is looked for, who asks, what comes next.

Here: `paper` (every word, as parts, and what of it to look at again).
Must not know: where a sheet comes from, or where bytes go.
Enter at `paper.search_paper`.
"""
