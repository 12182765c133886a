"""The engine that every indicator runs on: facts in, four lists of ids out, for every scope at once. Pure and dated.

Here: `world` (the facts of a service, and what follows from them once), `rows` (facts that only measures read), `period`, `scope`,
`owning` (whose a person or an event is), `case` (one record and what it is to a measure), `measure` (how a measure is declared),
`outcome` (the four lists and the rate), `verdict` (target and benchmark), `change` (against a year before), `reckon` (all of it);
`members` and `work` are what many measures ask: who is in a denominator, who began work.

To add a measure: one file in `rules/measures`, named as its id, that declares `MEASURE`, and its line in `rules/measures/__init__`; its
question in words is `measures.<id>` of the wordings. To add a fact: a frozen type with `client` (a person's) or without (the service's)
beside the rule that needs it, and a reader of it in `questions/measured_rows`; a measure gets it by `world.of(Type, person)` or
`world.all(Type)`, and nothing in here changes.
"""
