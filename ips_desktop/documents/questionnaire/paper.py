"""Every word of the form. Wanting to work is all that counts; the person chooses when, and may leave any question out."""

from __future__ import annotations

from ips_desktop.documents.parts.boxes import Boxed, Choices
from ips_desktop.documents.parts.lines import Lined
from ips_desktop.documents.parts.naming import neutral_file
from ips_desktop.documents.parts.part import Part
from ips_desktop.documents.parts.printing import Leaf, Paper
from ips_desktop.documents.parts.text import Heading, InLine, Text, plain
from ips_desktop.documents.parts.words import Fact, foot_words, own_line, sender, tag
from ips_desktop.documents.press.setting import Span
from ips_desktop.documents.press.words import clean, unbroken
from ips_desktop.questions.sheets_service import QuestionnaireSheet
from resources.wordings import has, said

# each question by its key; the number of lines to write on, for those that are not answered by a tick
QUESTIONS: tuple[tuple[str, int], ...] = (
    ("want", 0), ("kind", 0), ("love", 2), ("good_at", 2), ("not_do", 1), ("hours", 0), ("hard", 2), ("now", 0),
    ("meet", 0), ("reach", 0),
)  # fmt: skip


def questionnaire(sheet: QuestionnaireSheet) -> Paper:
    """The words of the form (FC1)."""
    service = sender(sheet.service_name)
    leaf = Leaf(said("paper_questions.title"), (*_opening(), *_asked(), *_who(), *_give(sheet)))
    return Paper(
        title=said("paper_questions.neutral_title"),
        language=tag(sheet.language),
        service=service,
        leaves=(leaf,),
        foot=foot_words(service, said("paper_questions.title_inline"), "", sheet.made_by, sheet.made_at),
        file=neutral_file(said("paper_questions.file_stem"), "", sheet.made_at),
    )


def _opening() -> tuple[Part, ...]:
    first = Text((Span(said("paper_questions.anyone"), bold=True), Span(" " + said("paper_questions.you_choose"))))
    return (Boxed((first, plain(said("paper_questions.skip"), tight=True))),)


def _asked() -> tuple[Part, ...]:
    """The questions in order, numbered, each with its answers to tick or its lines."""
    parts: list[Part] = []
    for number, (key, count) in enumerate(QUESTIONS, 1):
        words = said("paper_questions.numbered", n_=number, question=said(f"paper_questions.{key}"))
        note = f"paper_questions.{key}_note"
        if count:
            parts += [Heading(words, said(note) if has(note) else "", level=3, spoken=2), Lined(count)]
        else:
            parts.append(Choices(words, _answers(key), level=2))
    return tuple(parts)


def _answers(key: str) -> tuple[tuple[str, bool], ...]:
    answers: list[tuple[str, bool]] = []
    while has(f"paper_questions.{key}_{len(answers) + 1}"):
        answers.append((said(f"paper_questions.{key}_{len(answers) + 1}"), False))
    return tuple(answers)


def _who() -> tuple[Part, ...]:
    return (InLine((Fact(said("paper_questions.my_name"), ""), Fact(said("paper_questions.my_phone"), ""))),)


def _give(sheet: QuestionnaireSheet) -> tuple[Part, ...]:
    to, phone = own_line(sheet.give_to), unbroken(clean(sheet.phone))
    give = said("paper_questions.give_to", name=to) if to else said("paper_questions.give_any")
    call = f" {said('paper_questions.or_call', phone=phone)}" if phone else ""
    return (Text((Span(give, bold=True), Span(call))), plain(said("paper_questions.read"), tight=True))
