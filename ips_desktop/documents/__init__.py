"""What is printed: a frozen sheet in, bytes out, all of it in memory.

Here: one room a paper (`plan`, `profile`, `search_plan`, `information`, `money`, `support`, `about_us`, `questionnaire`,
`letters`, `card`, and between colleagues `care_review`, `hand_over`, `full_list`, `cover_list` with `reaching`), `parts` (what
papers are made of, each part on paper and as HTML), `press` (the small engine under every paper: text, faces, lines, blocks,
ink), `second_look` (words to offer for a second look before a paper is shown to others).
Must not know: the session, the store, records, files. A sheet comes from `questions.sheets*`, bytes go back to whoever asked.
Importing this package loads no ReportLab: that happens with the first paper (DESIGN 7, first paint).
Enter at `door.made` (any sheet), or at `plan.paper`, at the function of a room's `paper` with `parts.printing` (`printed`,
`copied`, `lacking`), at `second_look.second_look_at`, at `press.strokes` (`pack`, `unpack`: what a signature pad keeps).
"""
