"""The window, by feature: each folder is a page with its own form or columns; `parts`, `models` and `theme` are shared.

Must not know: SQL, records, the store, sockets. Features never import each other: a page leaves for another by name (`place`).
Enter at `main` (command line) or `app.Desktop` (composition root).
"""
