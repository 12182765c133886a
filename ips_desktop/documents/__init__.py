"""What is printed: a frozen sheet in, bytes out, all of it in memory.

Here: `plan` (the return-to-work plan as PDF, large print and HTML), `parts` (what papers are made of), `press` (the small engine under every paper: text, faces,
lines, blocks, ink), `second_look` (words to offer for a second look before a paper is shown to others).
Must not know: the session, the store, records, files. A sheet comes from `questions.sheets`, bytes go back to whoever asked.
Importing this package loads no ReportLab: that happens with the first paper (DESIGN 7, first paint).
Enter at `plan.paper` (`plan_pdf`, `plan_html`), `plan.naming` (`file_name`, `job_title`), `second_look.second_look_at`,
`press.strokes` (`pack`, `unpack`: what a signature pad keeps).
"""
