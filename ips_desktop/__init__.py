"""The practice: what advisers' work means. No Qt, no network; usable from a Python prompt.

Enter at `practice.Practice`: unlock, do an act, ask a question, be told what changed. Rooms from top to bottom: `practice`, `interchange`,
`casework` and `documents`, `questions`, `desk`, `rules`, `store` and `vault`, `records`, `terms`. Only the door opens the store.
"""
