"""What of the profile's page 1 to look at again before others see it."""

from __future__ import annotations

from ips_desktop.documents.second_look import look_again
from ips_desktop.questions.sheets_work import ProfileSheet

FIELDS = (
    "goal", "why_now", "strengths", "cares_about", "knows", "skills", "would_do", "would_not_do", "hours_and_days",
    "pay_needed", "getting_there", "setting", "may_know", "education", "languages", "digital",
)  # fmt: skip


def telling(sheet: ProfileSheet) -> tuple[tuple[str, str], ...]:
    """(field, words) on page 1 that tell of health or name others; page 2 is private and is not looked at."""
    texts = [(field, str(getattr(sheet, field))) for field in FIELDS]
    texts += [("preferences", text) for text in sheet.preferences]
    texts += [("jobs", f"{job.what}\n{job.where}\n{job.when}\n{job.liked}\n{job.ended}") for job in sheet.jobs]
    return look_again(texts, service_name=sheet.head.service_name, others=sheet.head.others)
