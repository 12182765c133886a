"""«Sam is off today»: the meetings of a day for whoever covers, with how each person may be reached and how never.

Here: `paper` (every word, as parts).
Must not know: where a sheet comes from, or where bytes go.
Enter at `paper.cover_list_paper`; print it with `parts.printing`.
"""
