"""Plan together: the whole window, large and plain, so that the laptop can be turned round (picture 06, SS1, SS2.9).

`page` leads through three views: `writing` (the draft, beside the page as it will print), `agreed` (read, sign, print) and an empty
one. `steps` is the table of steps, `signing` the two signers, `paper` makes, shows, prints and saves. No other person's name and
nothing from the header is ever visible here.
"""
