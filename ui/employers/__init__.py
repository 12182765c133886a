"""Employers: the directory, every contact, leads, people there, this week's visits (picture 13, experience §3).

`page` asks and does; `halves` lays list and employer out, `rows` is the list, `pane` the employer at the right, `log` the contacts; `forms` are the acts.
Must not know: any other feature, any record. Enter at `page.EmployersPage`.
"""
