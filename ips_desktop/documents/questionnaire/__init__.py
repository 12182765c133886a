"""Questions about work on paper (FC1): a form to fill by pen, for anybody who may want to work. It asks nothing about health.

Here: `paper` (every word, as parts).
Must not know: anybody served.
Enter at `paper.questionnaire`.
"""
