"""What papers are made of: parts that set themselves on paper, in large print, and as HTML, from the same words.

Here: `words` (names, days, the foot, signatures as words), `text` (headings, paragraphs, answers),
`lines` (single lines), `tables` (rows and tables with boxes to write in), `boxes` (a bold box, columns, ticks), `masthead`, `signing`, `setter`
(pieces in one type, for one way of giving way), `flow` (what stands on which page), `markup` (HTML), `printing` (the doors).
Must not know: what any one paper says. A paper is a function from its sheet to a `printing.Paper`.
Enter at `printing.printed`, `printing.copied`, `printing.lacking`.
"""
