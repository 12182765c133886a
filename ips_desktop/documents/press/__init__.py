"""The press: what every paper is set with.

Here: `words` (text made safe and bound with no-break spaces), `order` (which way scripts run), `faces` (a typeface for every
letter), `breaking` (where lines end), `setting` (lines out of words), `sizes` (points, type, rules), `ink` (marks on a
page), `blocks` (things stacked down a page, and where they may be split), `strokes` (a drawn signature as bytes).
Must not know: what any paper says. `faces` and `ink` alone know ReportLab.
Enter at `blocks` to lay out, at `words.clean` for text from a person.
"""
