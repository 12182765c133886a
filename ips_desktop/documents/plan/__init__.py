"""«My return-to-work plan» on paper (SS1): page 1 that can be shown, a private page 2, large print, and an HTML copy.

Here: `content` (every word of the paper, once, from the sheet), `front`, `steps`, `signing`, `private`, `large` (blocks out of
those words), `paging` (what gives way, what goes on the next page), `page_copy` (HTML from the same words), `naming`.
Must not know: where a sheet comes from, or where bytes go.
Enter at `paper.plan_pdf` and `paper.plan_html`.
"""
