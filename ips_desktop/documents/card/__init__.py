"""The appointment card: A6, or A5 in large print, with no service's name and no reason for meeting (papers §1, §8 item 7).

Here: `words` (every word of it, and what is refused before printing), `front` (where it stands), `paper` (the door).
Must not know: where a sheet comes from, or where bytes go.
Enter at `paper.card_pdf`, `paper.card_html`.
"""
