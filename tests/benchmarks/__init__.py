"""How fast the program is, as ratios to named baselines measured in the same run: `make bench`.

Each line times a baseline and ours by turns (A B A B), drops the first of each, and gives medians with their spread, so that
a busy machine slows both. Baselines are code in `baselines`. Nothing here asserts a time; what can be counted exactly
(statements of an act, modules at first paint, query plans, bytes of an idle round) is a test in `test_guards.py`.
`measure.py` times, `run.py` prints and keeps, one module a subject measures.
"""
