"""Today: what next, and why. One list in three groups, the diary beside it (pictures 02, 11, 15; experience §3).

`page` asks and does, `rows` turns rows into cards and acts, `diary` paints the day.
"""
