"""The words of the field: who, where, how, what became of it.

Enums live in `words` and, by feature, in `asked`, `arriving`, `sharing`, `looking`, `employing`, `earning`, `benefiting`, `stepping`,
`keeping_safe`, `giving` and, for what follows from them, `counting`; the two errors people see in `troubles`. This room imports nothing of ours.
Values are what is stored and sent; what people read is `terms.<Enum>.<value>` in the wordings.
A value that this version does not know is `Unknown(text)`, kept and shown, never an error.
"""
