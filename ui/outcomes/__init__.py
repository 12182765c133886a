"""Outcomes: the contract's figures as tiles, two charts, every figure as a list, and who stands behind each (picture 08, SS4, SS10).

`page` asks and shows, `asked` holds for whom and for which days, `tile` is one figure, `words` what is said of it, `charts` turns the
answer into charts, `list` names every figure, `behind` is the page of those who count and those who do not. Reckons nothing itself.
"""
