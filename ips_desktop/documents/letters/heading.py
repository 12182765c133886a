"""What stands around the body of every letter, as words; what is left off because it tells the sender's field (papers §1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ips_desktop.documents.letters.words import Head
from ips_desktop.documents.parts.words import foot_words, whole_day
from ips_desktop.documents.press.words import bound, clean, lines, unbroken
from ips_desktop.documents.second_look import neutral, second_look
from ips_desktop.questions.letter_sheets import Addressee, Letterhead, Sender
from resources.wordings import said

MOST_LINES = 5  # of an address that are wholly in the window of an envelope
LONGEST_LINE = 42  # letters of one of them
# In a web address words run together; these are long enough to mean what they say wherever they stand.
_RUN_TOGETHER = ("clinic", "health", "mental", "psych", "recovery", "rethink", "therap", "wellbeing")


def heading(head: Letterhead, *, to: str = "") -> Head:
    """The words around a letter to `to`, who is the addressee when nobody else is named."""
    kept = _kept(head)
    sender, name = kept.service_name, clean(kept.name)
    whose = said("letters.foot_to", to=clean(to or head.to.name or head.to.greeting))
    title, phone = kept.title, unbroken(clean(kept.phone))
    return Head(
        sender=sender or name,
        contact=tuple(filter(None, (bound(kept.address), phone, kept.email))),
        day=whole_day(head.made_at.date()),
        to=address(head.to),
        greeting=_greeting(head.to),
        name=name,
        title=said("letters.name_title_phone", title=title, phone=phone) if title and phone else title or phone,
        strokes=head.sender.strokes,
        foot=foot_words(whose, "", head.version, head.made_by, head.made_at, draft=head.draft),
    )


def left_off(head: Letterhead) -> tuple[str, ...]:
    """The fields of the sender that are left off because they tell the field: to be said before printing."""
    kept = _kept(head)
    fields = ("service_name", "address", "email", "title")
    return tuple(name for name in fields if clean(getattr(head.sender, name)) and not getattr(kept, name))


def _kept(head: Letterhead) -> Sender:
    """The sender as this reader may know it, cleaned."""
    sender = head.sender

    def kept(text: str, *, mail: bool = False) -> str:
        whole = ", ".join(lines(text))
        return whole if head.tells or not tells(whole, mail=mail) else ""

    return Sender(
        name=sender.name,
        title=kept(sender.title),
        phone=sender.phone,
        email=kept(sender.email, mail=True),
        address=kept(sender.address),
        service_name=kept(sender.service_name),
    )


def tells(text: str, *, mail: bool = False) -> bool:
    """Whether a sender's name, address, title or e-mail tells what kind of service it is."""
    apart = re.sub(r"[^\w]+|_", " ", text)
    together = mail and any(word in text.casefold() for word in _RUN_TOGETHER)
    return together or not neutral(text) or not neutral(apart) or bool(second_look(text))


def address(to: Addressee) -> tuple[str, ...]:
    """The name and the lines of the address: short lines go beside each other while there are more than the window shows."""
    rows = [clean(row) for row in (to.name, *(part for line in to.lines for part in lines(line)))]
    rows = [row for row in rows if row]
    while lines_of(rows) > MOST_LINES:
        pairs = [(len(a) + len(b), at) for at, (a, b) in enumerate(pairwise(rows[1:]), 1)]
        shortest, at = min(pairs, default=(LONGEST_LINE, 0))
        if shortest + 2 > LONGEST_LINE:
            break
        rows[at : at + 2] = [f"{rows[at].rstrip(',')}, {rows[at + 1]}"]
    return tuple(map(bound, rows))


def lines_of(rows: Sequence[str]) -> int:
    """How many lines an address takes when long ones are broken."""
    return sum(-(-len(row) // LONGEST_LINE) for row in rows)


def _greeting(to: Addressee) -> str:
    name = clean(to.greeting) or clean(to.name)
    return said("letters.dear", name=name) if name else said("letters.hello")
