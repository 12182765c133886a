"""What screens, papers and reports ask: one function a screen, frozen rows out.

Here: a module a feature (`today`, `caseload`, `person`, `meeting`, `plan`, `team`, `inbox`, `search`, `settings`, `staff`) with its
rows and its question; `marks` (reason, chip, meter), `sheets` (what a paper says), `standing` (how a person stands today, which
Today, Caseload and Team share), `measured` (every indicator, from `measured_rows` and `measured_service`), `texts` (long fields, many in
one statement).
Must not know: the window, the store, how anything is drawn. A question changes nothing and asks few statements: at most twelve a
page, never one a row. What this laptop holds as headline only is `withheld`: "not on this laptop", never "empty".
A row that a list shows has an `id`, is frozen and can be hashed, so that lists are shown as differences. Order is the question's.
"""
