"""Inbox: what needs somebody's eye after laptops met. Both texts side by side, named, in two blues (picture 10, DESIGN §6).

`page` is the list and the item, `items` draws the list, `pane` shows one item with every act that settles it, `sides` draws
two texts with what differs underlined, `own` is the editor for a third text in the place of both, `settling` does
what settles an item and what takes it back.
"""
