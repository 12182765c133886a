"""Supervision at the laptop (SS9.4): what there is to talk about with one adviser, what is written of it, both signatures, the record.

`page` is the agenda with the minutes (opened as "Supervise …" from the team, from Today, or by the adviser as their own), `record` the
paper with both signers beside it. `forms` are what is asked. Must not know: records, SQL, other pages.
"""
