"""The calendar: my next two weeks with what is taken otherwise; out as an iCalendar file, and in from one.

`page` asks and does; `rows` says how a line is shown; `files` asks which file and reads it.
Must not know: other pages, records, the iCalendar form (`ips_desktop.interchange`). Enter at `page.CalendarPage`.
"""
