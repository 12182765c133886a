"""The one search: people by name, then words in notes and plans, newest first. A field in the top bar and a list under it.

`box` is the field, `finds` what is found, shown and opened, `ways` where one can go.
Must not know: pages. A find leads to the person, with the record open.
"""
