"""A person: who they are, what happened, their profile and plan (pictures 04 and 12, experience §3).

`page` asks and does; `header` never scrolls; `story` is the timeline; `tabs` the profile and the plan; `between` opens one
of the small forms at a time, which `forms` lays out and `acts` keeps.
"""
