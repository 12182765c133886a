"""Inbox: what needs somebody's eye after laptops met. Both texts side by side, named, in two blues (picture 10, DESIGN §6).

`page` is the list and the pane; `sides` draws two texts with what differs underlined.
"""
