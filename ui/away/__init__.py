"""«Sam is off today» (SS5.3b, FS6): an absence, who stands in for everybody, and the day's meetings to tell people of, in one act.

Enter at `page.AwayPage`; told whose days away when it is not one's own. Must not know: other pages, records.
"""
