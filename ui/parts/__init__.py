"""What every page is made of. A part knows the theme and its own words; it knows no page, no record, no practice.

Import from the module, e.g. `from ui.parts.buttons import primary` (nothing is re-exported: Unlock must stay light).
boxes     Column(*parts, gap=, sides=) Row(...) Grid() Panel(...) Hairline() scrolled(widget) clear(layout): scale with the text
labels    Words(text, role, colour) title heading sentence small group_heading Pictogram Link FigureLink(figure, meaning, does)
          label_for(text, control)
buttons   primary secondary quiet (text, icon=, key="Alt+M", cap="Enter", does=) IconButton(name, icon) Button(height=, kind=Kind.…)
chips     Chip(text, Tone.ATTENTION, "clock") ChipLabel(chip): they say, they do nothing
paint     strokes for delegates: box words icon key_cap focus_inside
"""
