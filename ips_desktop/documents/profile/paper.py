"""Page 1 of the profile: the dream, strengths, what is wanted from work, jobs had. Nothing about health stands there."""

from __future__ import annotations

from ips_desktop.documents.parts.boxes import Columns
from ips_desktop.documents.parts.lines import Pointer
from ips_desktop.documents.parts.persons import persons_paper, private_anywhere, private_page, strip
from ips_desktop.documents.parts.printing import Leaf, Paper
from ips_desktop.documents.parts.tables import Rows, Table
from ips_desktop.documents.parts.text import Answer, Heading, Lead, OwnBig, Said
from ips_desktop.documents.parts.words import Fact, own, own_line, quoted
from ips_desktop.documents.profile.private import private_parts
from ips_desktop.questions.sheets_work import JobHad, ProfileSheet
from resources.wordings import said

SHARES = (56, 36, 42, 41)


def profile_paper(sheet: ProfileSheet) -> Paper:
    """The words of the profile (SS5.3d). Page 2 is left out with `private` None."""
    title = said("paper_profile.title")
    days = strip(
        sheet.head,
        (said("paper_profile.first_talk"), sheet.first_talk),
        (said("paper_profile.changed"), sheet.changed_on),
    )
    leaves = [Leaf(title, (*_front(sheet), *_pointer(sheet)), days)]
    if sheet.private:
        parts = private_parts(sheet.private, sheet.jobs, sheet.head)
        leaves.append(Leaf(said("paper_profile.more_title"), parts, (), private_page(), private_anywhere()))
    return persons_paper(sheet.head, "paper_profile", tuple(leaves))


def _pointer(sheet: ProfileSheet) -> tuple[Pointer, ...]:
    return (Pointer("paper_profile.private_on", "paper_profile.private_below"),) if sheet.private else ()


def _front(sheet: ProfileSheet) -> tuple[Heading | OwnBig | Lead | Said | Columns | Rows | Table, ...]:
    strengths = own(sheet.strengths)
    return (
        Heading(said("paper_profile.dream")),
        OwnBig(quoted(sheet.goal)),
        Lead(said("paper_profile.why_now"), own(sheet.why_now), tight=True),
        Heading(said("paper_profile.strengths")),
        *((Said(strengths),) if strengths else ()),
        Columns(
            (
                (Answer(said("paper_profile.heart"), own(sheet.cares_about), marks=True, level=3),),
                (Answer(said("paper_profile.head"), own(sheet.knows), marks=True, level=3),),
                (Answer(said("paper_profile.hands"), own(sheet.skills), marks=True, level=3),),
            ),
            ruled=True,
            apart=bool(strengths),
        ),
        Heading(said("paper_profile.want")),
        Rows(_wants(sheet)),
        Heading(said("paper_profile.jobs")),
        Table(
            said("paper_profile.jobs"),
            tuple(said(f"paper_profile.job_{key}") for key in ("what", "when", "liked", "ended")),
            tuple(_job(job) for job in sheet.jobs),
            SHARES,
            spare=2,
        ),
    )


def _wants(sheet: ProfileSheet) -> tuple[Fact, ...]:
    """The rows of what is wanted from work; those of the end stand only when something was said."""
    keys = ("would_do", "would_not_do", "hours_and_days", "pay_needed", "getting_there", "setting", "may_know")
    always = [Fact(said(f"paper_profile.{key}"), own_line(getattr(sheet, key))) for key in (*keys, "education")]
    more = [Fact(said(f"paper_profile.{key}"), own_line(getattr(sheet, key))) for key in ("languages", "digital")]
    matters = " ".join(text if text.endswith(".") else f"{text}." for text in map(own_line, sheet.preferences) if text)
    more.append(Fact(said("paper_profile.preferences"), matters))
    return (*always, *(fact for fact in more if fact.value))


def _job(job: JobHad) -> tuple[str, str, str, str]:
    what = said("paper_profile.job_at", what=own_line(job.what), where=own_line(job.where)) if job.where else job.what
    return own_line(what), own_line(job.when), own_line(job.liked), own_line(job.ended)
