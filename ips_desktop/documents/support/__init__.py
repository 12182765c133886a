"""«My support at work» on paper (SS2.6, FS18): one page a job, and a private page when there is something for it.

Here: `paper` (every word, as parts), `pieces` (the line of when we talk, the strip of the four checks).
Must not know: where a sheet comes from, or where bytes go.
Enter at `paper.support_paper`.
"""
