"""Record a meeting: one screen, ten seconds to the first word (picture 05, experience §3).

`page` asks, does, keeps the draft and leaves; `form` holds the answers; `chips` are the five of the first row; `changes` are the ten
toggles with a `change_box` for each that is on, whose questions stand in `change_fields`; `next_step` is the last row; `beside` says
"Where were we?"; `chooser` asks who it was when nobody is named yet.
Must not know: other pages, records. Enter at `page.MeetingPage`; it is told the person and, if there is one, the appointment.
"""
