"""How the window looks: colours, text, space, pictograms and the focus ring, each written once.

Here: `tokens` (the only hex colours in the program), `worn` (the look of now), `sheet` (the small style sheet),
`typefaces`, `pictograms`, `ring` (the one focus frame a window).
Must not know: pages, parts, records.
Enter at `application()`, then `wear(app, theme, scale)` once and whenever a setting changes; ask `look()` for everything else:
`look().px(16)`, `look().font("heading")`, `look().colour("accent")`, `look().pixmap("clock", "attention", 16)`.
The ring is `ui.theme.ring.FocusRing(window)`; its style costs 10 ms to load, so the app makes it after the first paint.
Whoever keeps a size or a pixmap listens to `changes.worn`. Sizes are pixels at 100 %, multiplied by the text scale.
"""

from ui.theme.worn import Look, application, changes, look, system_theme, wear

__all__ = ["Look", "application", "changes", "look", "system_theme", "wear"]
