"""Histories of laptops and a server, drawn from a seed, played on the real core, the real merge and the real `decide`.

`world` plays one history, `look` says what must hold at its end; `box` and `centre` are the laptop's and the server's
tables as dictionaries, `scene` the people and a small manifest, `words` follows every word anybody wrote.
`python -m tests.simulation.run --histories N --seed S` plays the histories of seeds S to S + N - 1.
"""
