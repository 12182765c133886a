"""Clinical teams: all of them with what is due, and a team's own page with its forms (SS5.3j-l, SS6.4, FS21).

`page` is the list, an adviser's own teams or every team for who leads; `of_team` is one team: panels of lines, each with what may
follow, and the names behind each figure. Must not know: records, other features. Enter at `page.ClinicalTeamsPage`.
"""
