"""What stands round every page: rail, top bar, status line, and the one window that holds them.

Here: `window` (the frame and its pages), `rail`, `bar` (title, search, lock), `status` (the one true sentence of sync), `trail`
(the way back, and what it is called).
Must not know: what is on a page. Pages are named in `places` and built on first visit.
Enter at `Frame(session)`; a page asks for another by `Go`.
"""
