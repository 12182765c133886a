"""Team: every adviser's caseload against the limits, alphabetical, never ranked; what needs an eye below (picture 07, SS6).

`page` asks and shows, `table` is the table of advisers in three shapes, `cells` what stands in each cell, `lines` what stands
below; `day` is every caseload on another day. A supervisor who opens a person comes to a headline; the person's page asks for the rest, and that is audited.
"""
