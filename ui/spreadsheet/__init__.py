"""Bring in a spreadsheet: choose a file, say what its columns are, look at every row, bring in, and take back.

`page` asks and does, `steps` goes from one to the next and back; `choosing`, `matching`, `looking` and `done` are the steps; `reading` opens the file.
Must not know: other pages, records, how a row is judged (`ips_desktop.interchange`). Enter at `page.SpreadsheetPage`.
"""
