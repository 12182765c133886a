"""Team: every adviser's caseload against the limits, alphabetical, never ranked; what needs an eye below (picture 07, SS6).

`page` asks and shows, `table` is the table of advisers, `lines` what stands below it.
"""
