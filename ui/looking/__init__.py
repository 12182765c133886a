"""Looking for a job: the tab Search with its board and its table, jobs that may suit, and the forms of it (SS5.3f).

`tab` puts it together; `board` and `table` show where each job stands, `suiting` what fits and what does not; `forms` are the acts.
Must not know: any other feature, any record. Enter at `tab.TAB`.
"""
