"""The people who work here, as Quality asks: training in five areas, check and who goes with them, induction, other role (SS8, FS2).

Here: `checks` (whether somebody may meet alone on a day), `known` (everything of the team, each part in one statement), `page` (one
line a colleague, and the matrix), `forms` (what forms begin with). Must not know: the window.
"""
