"""The employer's copy: the words and topics the person consented to, whom to ask, until when. Nothing else can stand in it."""

from __future__ import annotations

from ips_desktop.documents.parts.boxes import Boxed
from ips_desktop.documents.parts.naming import neutral_file
from ips_desktop.documents.parts.printing import Leaf, Paper
from ips_desktop.documents.parts.text import Answer, Heading, OwnBig, Said, plain
from ips_desktop.documents.parts.words import Fact, foot_words, own_line, quoted, sender, tag, whole_day, with_phone
from ips_desktop.documents.press.words import clean
from ips_desktop.documents.second_look import look_again
from ips_desktop.questions.sheets_telling import EmployersCopySheet
from resources.wordings import said


def employers_copy(sheet: EmployersCopySheet) -> Paper:
    """The words of what an employer holds (FS10). No title, name or foot of it tells the sender's field."""
    name, employer = own_line(sheet.name), own_line(sheet.employer)
    until = whole_day(sheet.until) or said("paper_employer.until_stop", name=name)
    strip = (
        Fact(said("paper_employer.for"), employer),
        Fact(said("paper_employer.ask"), with_phone(sheet.ask_name, sheet.ask_phone)),
        Fact(said("paper_employer.from"), whole_day(sheet.from_day)),
        Fact(said("paper_employer.until"), until),
    )
    topics = tuple(topic for topic in map(own_line, sheet.topics) if topic)
    about = (Answer(said("paper_employer.topics"), topics, marks=True, open=False),) if topics else ()
    parts = (
        Boxed((Heading(said("paper_employer.words", name=name)), OwnBig(quoted(sheet.words)))),
        *about,
        Heading(said("paper_employer.please")),
        Said(
            tuple(said(f"paper_employer.please_{n}", name=name, ask=own_line(sheet.ask_name)) for n in (1, 2, 3)),
            marks=True,
        ),
        plain(said("paper_employer.all", name=name)),
    )
    service = clean(sheet.service_name) if sheet.tells else sender(sheet.service_name)
    return Paper(
        title=said("paper_employer.neutral_title"),
        language=tag(sheet.language),
        service=service,
        leaves=(Leaf(said("paper_employer.title", name=name), parts, strip),),
        foot=foot_words(said("paper_employer.foot", employer=employer), "", "", sheet.made_by, sheet.made_at),
        file=neutral_file(said("paper_employer.file_stem"), sheet.name, sheet.made_at),
    )


def telling(sheet: EmployersCopySheet) -> tuple[tuple[str, str], ...]:
    """(field, words) that tell of health: consented, and still said once more before the paper goes out."""
    texts = [("words", sheet.words), *(("topics", topic) for topic in sheet.topics)]
    return look_again(texts, service_name="" if sheet.tells else sheet.service_name)
