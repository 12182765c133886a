"""«My information: who may know what», the person's own copy: the decision, the exact words, the consents it made."""

from __future__ import annotations

from ips_desktop.documents.parts.boxes import Boxed, Choices, Columns
from ips_desktop.documents.parts.part import Part
from ips_desktop.documents.parts.persons import adviser, persons_paper, strip
from ips_desktop.documents.parts.printing import Leaf, Paper
from ips_desktop.documents.parts.signing import HaveRead
from ips_desktop.documents.parts.tables import Table
from ips_desktop.documents.parts.text import Answer, Heading, Lead, OwnBig, Said, Text, plain, strong
from ips_desktop.documents.parts.words import own, own_line, quoted, whole_day
from ips_desktop.documents.press.setting import Span
from ips_desktop.documents.press.words import unbroken
from ips_desktop.questions.sheets_telling import ConsentRow, InformationSheet
from ips_desktop.terms.sharing import Disclosure, WhoSpeaks
from resources.wordings import said


def information_paper(sheet: InformationSheet) -> Paper:
    """The words of the person's copy (FS10). All of it is private, and every page says so."""
    days = strip(
        sheet.head,
        (said("paper_information.decided"), sheet.decided_on),
        (said("paper.look_again"), sheet.revisit_on),
    )
    title = said("paper_information.title")
    opening = strong(said("paper_information.private_first"), said("paper_information.private_rest"))
    decided, allowed = (*_decided(sheet), *_words(sheet), *_around(sheet)), (*_consents(sheet), *_rights(sheet))
    leaves = (Leaf(title, (*decided, *allowed), days, opening),)
    if (
        sheet.consents or sheet.before
    ):  # what was allowed has a page of its own, so that no table begins at a page's foot
        leaves = (Leaf(title, decided, days, opening), Leaf(title, allowed, (), opening))
    return persons_paper(sheet.head, "paper_information", leaves)


def _decided(sheet: InformationSheet) -> tuple[Part, ...]:
    first = adviser(sheet.head)
    choices = tuple((said(f"paper_information.decision_{way}"), sheet.decision == way) for way in Disclosure)
    speaks = tuple((said(f"paper_information.speaks_{who}", adviser=first), sheet.speaks == who) for who in WhoSpeaks)
    return (
        Heading(said("paper_information.decision")),
        Choices("", choices, down=True),
        Columns(
            (
                (Answer(said("paper_information.to_whom"), own(sheet.to_whom)),),
                (Answer(said("paper_information.when"), own(sheet.when)),),
            )
        ),
        Choices(said("paper_information.speaks"), speaks),
    )


def _words(sheet: InformationSheet) -> tuple[Part, ...]:
    return (
        Boxed(
            (
                Heading(said("paper_information.words"), said("paper_information.words_note")),
                OwnBig(quoted(sheet.exact_words)),
                Lead(said("paper.labelled", label=said("paper_information.never")), own(sheet.never)),
            )
        ),
    )


def _around(sheet: InformationSheet) -> tuple[Part, ...]:
    talked = tuple(
        (said(f"paper_information.{key}"), sheet.pros_and_cons is is_so)
        for key, is_so in (("yes", True), ("no", False))
    )
    return (
        Columns(
            (
                (Answer(said("paper_information.adjustments"), own(sheet.adjustments)),),
                (Answer(said("paper_information.forms"), own(sheet.occupational_health)),),
            )
        ),
        Answer(said("paper_information.reasons"), own(sheet.reasons)),
        Choices(said("paper_information.talked"), talked),
    )


def _consents(sheet: InformationSheet) -> tuple[Part, ...]:
    heads = tuple(said(f"paper_information.consent_{key}") for key in ("who", "topics", "named", "until"))
    rows = tuple(map(_consent, sheet.consents))
    caption = said("paper_information.consents")
    return (Heading(caption), Table(caption, heads, rows, (46, 62, 27, 40), 1))


def _consent(row: ConsentRow) -> tuple[str, str, str, str]:
    if row.withdrawn_on:
        until = said("paper_information.stopped", day=whole_day(row.withdrawn_on))
    else:
        until = whole_day(row.until) or unbroken(said("paper.until_stop"))
    named = said("paper_information.with_name" if row.named else "paper_information.without_name")
    return own_line(row.who), own_line(row.topics), named, until


def _rights(sheet: InformationSheet) -> tuple[Part, ...]:
    first = adviser(sheet.head)
    before = tuple(
        said(
            "paper_information.before_row",
            day=whole_day(row.on),
            what=said(f"paper_information.decision_{row.decision}"),
        )
        for row in sheet.before
        if row.decision in set(Disclosure)
    )
    earlier: tuple[Part, ...] = (Heading(said("paper_information.before")), Said(before, marks=True)) if before else ()
    return (
        *earlier,
        Text(
            (
                Span(said("paper_information.change"), bold=True),
                Span(" " + said("paper_information.stop", adviser=first)),
            )
        ),
        plain(said("paper_information.danger", adviser=first), tight=True),
        HaveRead(),
    )
