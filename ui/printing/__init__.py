"""Paper in the window: a look at the pages, the printer, and the one warning before a copy is saved.

Here: `preview` (PDF bytes to pictures of pages), `printer` (to a named queue, the person's initials as the job's title),
`saving` (a deliberate copy outside the locked store, warned of once).
Must not know: whose paper it is, or how it was set: bytes come in. No temporary file is written here.
Enter at `preview.page_images`, `printer.send`, `saving.choose` and `saving.write`. Work that takes long belongs in the heavy
lane; all but `saving.choose` may run there.
"""
