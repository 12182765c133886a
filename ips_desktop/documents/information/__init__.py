"""What a person wants told, on paper (FS10): their own copy, and the copy an employer holds, which has room for no more.

Here: `paper` (the person's copy), `employers` (the employer's, from a sheet of its own).
Must not know: where a sheet comes from, or where bytes go.
Enter at `paper.information_paper`, `employers.employers_copy`.
"""
