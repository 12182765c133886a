"""Files in and out: the whole store, any list, spreadsheets and calendars.

`whole` writes all that a store holds into a folder and `restoring` reads such a folder back; both loop over the manifest and name no
record type. `lists` turns rows into CSV and workbooks, `sheets` finds out what a file holds, `columns` proposes what its columns are,
`here` says who is here already, `row_reading` reads what one row says, `people` judges each, `bringing` brings rows in by acts,
`undoing` takes a batch back; `employers` and `employer_bringing` do the same for a sheet of employers, and `sheet_kinds` says which
kinds of sheet there are; `measure_files` writes indicators for other programs; `calendars` speaks iCalendar, `busy` reads what is taken otherwise.
Must not know: the window, the network, the store (what is written goes by acts, or through the post that `practice` hands over).
What leaves here is in the clear: whoever calls warns of it once and notes it by `casework.taken_out` (decision 21).
"""
