"""Caseload: everyone with one adviser, those who need attention first, against the limits (picture 03, SS6.1–6.3).

`page` asks and shows; `rows` turns people into cards and table columns; `limits` is the card of three meters;
`finding` sifts, `doing` is what is done with the list as a whole.
"""
