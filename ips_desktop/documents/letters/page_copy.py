"""The HTML copy of a letter: the same words, for e-mail and screen readers."""

from __future__ import annotations

from ips_desktop.documents.letters.words import LetterWords
from ips_desktop.documents.parts import markup
from ips_desktop.documents.parts.words import foot_line
from resources.wordings import said


def page_copy(words: LetterWords, *, language: str) -> str:
    """The whole page."""
    head, body = words.head, words.body
    address = "<br>\n".join(markup.plain(row) for row in head.to)
    contact = said("letters.separator").join(head.contact)
    return markup.page(
        (
            f'<p dir="auto"><strong>{markup.plain(head.sender)}</strong><br>\n{markup.plain(contact)}</p>',
            f'<p dir="auto">{address}</p>' if address else "",
            f"<p>{markup.plain(head.day)}</p>",
            f'<p dir="auto">{markup.plain(head.greeting)}</p>',
            markup.heading(body.heading, 1),
            *(piece.html() for piece in body.pieces),
            f"<p>{markup.plain(body.ending)}</p>",
            f'<p dir="auto"><strong>{markup.plain(head.name)}</strong><br>\n{markup.plain(head.title)}</p>',
            f"<footer><p>{markup.plain(foot_line(head.foot))}</p></footer>",
        ),
        language=language,
        title=said("letters.title"),
    )
