"""People go to another adviser: one, some, or a whole caseload, in one act with a look at what comes along (SS5.3b).

Enter at `page.HandOverPage`, which is told whom (`people`, ids); `rows` says how one is shown. Must not know: where they were chosen.
"""
