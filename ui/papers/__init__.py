"""The papers of a person: what can be made, looked at before it is given, printed or saved, and kept as what was given.

`page` shows and does, `making` is what the heavy lane does, `forms` is the way here from the person's menu and tab.
"""
