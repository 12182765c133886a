"""Today: what next, and why. One list in three groups, the diary beside it (pictures 02, 11, 15; experience §3).

`page` asks and shows, `rows` turns rows into cards, `settling` says what Enter does on each, `unfinished` leads back to words that
were left, `diary` shows the day and tomorrow.
"""
