"""What every paper for a person has: its strip, its foot, its neutral names."""

from __future__ import annotations

from datetime import date

from ips_desktop.documents.parts.naming import job_name, neutral_file
from ips_desktop.documents.parts.printing import Leaf, Paper
from ips_desktop.documents.parts.words import Fact, first_of, foot_words, name_of, sender, tag, whole_day, with_phone
from ips_desktop.documents.press.setting import Span
from ips_desktop.questions.sheets import PaperHead
from resources.wordings import said


def persons_paper(head: PaperHead, domain: str, leaves: tuple[Leaf, ...]) -> Paper:
    """The paper around its leaves. `domain` is where its words stand: title_inline, neutral_title, file_stem."""
    name = person(head)
    return Paper(
        title=said(f"{domain}.neutral_title"),
        language=tag(head.language),
        service=sender(head.service_name),
        leaves=leaves,
        foot=foot_words(
            name, said(f"{domain}.title_inline"), head.version, head.made_by, head.made_at, draft=head.draft
        ),
        file=neutral_file(said(f"{domain}.file_stem"), head.person_name, head.made_at, head.version),
        job=job_name(head.person_name),
    )


def person(head: PaperHead) -> str:
    """The person's name as it heads their papers."""
    return name_of(head.person_name, head.preferred_name)


def adviser(head: PaperHead) -> str:
    """The adviser's name in a sentence."""
    return first_of(head.adviser_name, head.adviser_first)


def strip(head: PaperHead, third: tuple[str, date | None], fourth: tuple[str, date | None]) -> tuple[Fact, ...]:
    """My name, my adviser, and two days under their labels."""
    return (
        Fact(said("paper.my_name"), person(head)),
        Fact(said("paper.my_adviser"), with_phone(head.adviser_name, head.adviser_phone)),
        Fact(third[0], whole_day(third[1])),
        Fact(fourth[0], whole_day(fourth[1])),
    )


def private_page() -> tuple[Span, ...]:
    """The first line of a private page two."""
    return (Span(said("paper.private_first"), bold=True), Span(" " + said("paper.private_rest")))


def private_anywhere() -> tuple[Span, ...]:
    """The same where the page before it is not page 1."""
    return (Span(said("paper.private_first"), bold=True), Span(" " + said("paper.private_rest_large")))
