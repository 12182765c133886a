"""Letters: one page always, with nothing on it or in its window that tells the sender's field unless the person said tell.

Here: `words` (the parts every letter is made of), `heading` (sender, address, greeting, foot as words; what is left off),
`consented` (what is refused before printing), one module a letter (`introduction`, `adjustments`, `handing_over`, `closing`,
`appointment`), `frame` (where it all stands), `pieces` (its parts as blocks), `page_copy` (HTML), `naming`.
Must not know: where a sheet comes from, or where bytes go.
Enter at `paper.letter_pdf`, `paper.letter_html`; before printing at `paper.refuse` and `heading.left_off`.
"""
