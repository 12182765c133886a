"""Plan together: the whole window, large and plain, so that the laptop can be turned round (picture 06, SS1, SS2.9).

`page` leads through the views: `writing` (the draft; `steps` its table, `growing` its fields), `reading` and `agreed` (read, sign,
print; `ui.signing` has the two signers, `look_again` what to look at once more), and those with nothing to read (`beginning`).
`copies` is the paper half: `paper` is what the heavy lane does for it.
No other person's name and nothing from the header is ever visible here. Must not know: records, SQL, other pages.
Enter at `page.PlanPage`.
"""
