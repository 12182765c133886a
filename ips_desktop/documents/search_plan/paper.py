"""The job search plan: targets, who speaks to employers and how, what I do each week, jobs and interviews to come."""

from __future__ import annotations

from ips_desktop.documents.parts.boxes import Boxed, Choices, Columns
from ips_desktop.documents.parts.part import Part
from ips_desktop.documents.parts.persons import adviser, persons_paper, strip
from ips_desktop.documents.parts.printing import Leaf, Paper
from ips_desktop.documents.parts.tables import Table
from ips_desktop.documents.parts.text import Answer, Heading, Lead, OwnBig, plain
from ips_desktop.documents.parts.words import day_and_time, day_in, own, own_line, quoted
from ips_desktop.documents.second_look import look_again
from ips_desktop.questions.sheets_work import GoingFor, InterviewLine, SearchSheet
from ips_desktop.terms.looking import Approach, Stage
from resources.wordings import said

FIELDS = ("targets", "where_to", "employers", "how_often", "cv", "references", "interviews", "weekly")


def search_paper(sheet: SearchSheet) -> Paper:
    """The words of the job search plan."""
    days = strip(sheet.head, (said("paper.agreed"), sheet.agreed_on), (said("paper.look_again"), sheet.review_on))
    title = said("paper_search.title")
    plan, going_on = (*_wanted(sheet), *_doing(sheet)), _coming(sheet)
    if sheet.going_for or sheet.coming:  # what goes on has a page of its own, so that no table begins at a page's foot
        return persons_paper(sheet.head, "paper_search", (Leaf(title, plan, days), Leaf(title, going_on)))
    return persons_paper(sheet.head, "paper_search", (Leaf(title, (*plan, *going_on), days),))


def telling(sheet: SearchSheet) -> tuple[tuple[str, str], ...]:
    """(field, words) that tell of health or name others, to look at again before the paper is shown."""
    texts = [(field, str(getattr(sheet, field))) for field in FIELDS]
    texts += [("going_for", f"{row.job}\n{row.where}\n{row.next_what}") for row in sheet.going_for]
    texts += [("coming", f"{row.job}\n{row.place}\n{row.support}") for row in sheet.coming]
    return look_again(texts, service_name=sheet.head.service_name, others=sheet.head.others)


def _wanted(sheet: SearchSheet) -> tuple[Part, ...]:
    first = adviser(sheet.head)
    asks = tuple((said(f"paper_search.approach_{way}", adviser=first), sheet.approach == way) for way in Approach)
    return (
        Boxed((Heading(said("paper_search.targets")), OwnBig(quoted(sheet.targets)))),
        Columns(
            (
                (Answer(said("paper_search.where_to"), own(sheet.where_to)),),
                (Answer(said("paper_search.employers"), own(sheet.employers)),),
            )
        ),
        Heading(said("paper_search.approach", adviser=first)),
        Choices("", asks, down=True),
        plain(said("paper_search.approach_note", adviser=first), small=True),
    )


def _doing(sheet: SearchSheet) -> tuple[Part, ...]:
    return (
        Answer(said("paper_search.weekly"), own(sheet.weekly), marks=True),
        Lead(said("paper.labelled", label=said("paper_search.how_often")), own(sheet.how_often)),
        Columns(
            (
                (Answer(said("paper_search.cv"), own(sheet.cv)),),
                (Answer(said("paper_search.references"), own(sheet.references)),),
            )
        ),
        Answer(said("paper_search.interviews"), own(sheet.interviews)),
    )


def _coming(sheet: SearchSheet) -> tuple[Part, ...]:
    year = sheet.head.made_at.year
    heads = tuple(said(f"paper_search.job_{key}") for key in ("what", "stands", "next", "by"))
    jobs = Table(
        said("paper_search.going_for"), heads, tuple(_job(row, year) for row in sheet.going_for), (58, 38, 50, 29), 2
    )
    meets = tuple(said(f"paper_search.interview_{key}") for key in ("job", "when", "help"))
    interviews = Table(said("paper_search.coming"), meets, tuple(map(_interview, sheet.coming)), (58, 58, 59), 1)
    return (Heading(said("paper_search.going_for")), jobs, Heading(said("paper_search.coming")), interviews)


def _job(row: GoingFor, year: int) -> tuple[str, str, str, str]:
    stage = said(f"paper_search.stage_{row.stage}") if row.stage in set(Stage) else own_line(row.stage)
    return _at(row.job, row.where), stage, own_line(row.next_what), day_in(row.next_on, year)


def _interview(row: InterviewLine) -> tuple[str, str, str]:
    when = day_and_time(row.on, row.at)
    place = own_line(row.place)
    return own_line(row.job), ", ".join(part for part in (when, place) if part), own_line(row.support)


def _at(job: str, where: str) -> str:
    return said("paper_search.job_at", job=own_line(job), where=own_line(where)) if where else own_line(job)
