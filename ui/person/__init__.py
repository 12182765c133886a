"""A person: who they are, what happened, their profile and plan (pictures 04 and 12, experience §3).

`page` asks and does; `header` never scrolls; `story` is the timeline; `profile` and `plan` are the tabs; `attempt` and `addition`
are the two small forms that open in place.
"""
