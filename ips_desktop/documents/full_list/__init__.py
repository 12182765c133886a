"""«When our adviser is full»: for a clinical team, where else people find help with work until there is room (FC1).

Here: `paper` (every word, as parts).
Must not know: where a sheet comes from, or where bytes go.
Enter at `paper.full_list_paper`; print it with `parts.printing`.
"""
