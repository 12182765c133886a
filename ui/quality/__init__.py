"""Quality: what keeps the service good, box by box: policies, staff, involvement, awareness, governance (picture 09; SS8, SS9, SS11.2).

`boxes` says which boxes there are and where each is declared; `page` shows them; `staff`, `policies`, `service` declare theirs, and
`staff_forms`, `policy_forms`, `service_forms`, `person_forms` what is asked. `matrix` is the table of who is trained in what.
Must not know: records, SQL, other pages. To add a box: a line in `boxes`.
"""
