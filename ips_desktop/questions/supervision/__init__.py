"""Supervision as it is asked for: the agenda drawn from the caseload, what is kept of it, its sheet, when the next is due (SS9.4, FS6).

Here: `kept` (records and their seal), `agenda` (what there is to talk about), `page` (all of it as panels), `forms` (what forms begin with),
`sheet` (the paper), `dues` (whose is due), `unit` (how the unit meets). Must not know: the window; what is written is `casework.supervision`'s.
"""
