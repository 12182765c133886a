"""«Money in and out of work» on paper, as told on a day (SS3.4, FS9): figures as they were given, never reckoned by us.

Here: `paper` (every word, as parts), `figures` (money now and at three levels of hours, side by side).
Must not know: where a sheet comes from, or where bytes go; how benefits are reckoned.
Enter at `paper.money_paper`.
"""
