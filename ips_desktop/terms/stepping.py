"""Words of steps on the way: training, education, volunteering, work experience, and help by others."""

from __future__ import annotations

from enum import StrEnum


class SteppingKind(StrEnum):
    """What kind of step on the way (SS10.11)."""

    TRAINING = "training"
    EDUCATION = "education"
    VOLUNTEERING = "volunteering"
    WORK_EXPERIENCE = "work_experience"
    OTHER = "other"


class SteppingEnd(StrEnum):
    """How a step on the way ended."""

    REACHED_ITS_END = "reached_its_end"
    BECAME_A_JOB = "became_a_job"
    LEFT_EARLY = "left_early"
    CALLED_OFF = "called_off"


class OnwardKind(StrEnum):
    """What kind of service somebody was put in touch with (SS10.12)."""

    ACCESS_TO_WORK = "access_to_work"
    JOBCENTRE = "jobcentre"
    WORK_PROGRAMME = "work_programme"
    ADVICE = "advice"
    HOUSING = "housing"
    LEARNING = "learning"
    VOLUNTEERING = "volunteering"
    HEALTH = "health"
    CAREERS = "careers"
    OTHER = "other"


class OnwardOutcome(StrEnum):
    """What became of it."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    STARTED = "started"
    NOT_ACCEPTED = "not_accepted"
    PERSON_CHOSE_NOT_TO = "person_chose_not_to"


class AdvisedWho(StrEnum):
    """Who was given advice about work (SS3.7)."""

    COORDINATOR = "coordinator"
    EMPLOYER = "employer"
    FAMILY = "family"
    OTHER = "other"


class ReviewPart(StrEnum):
    """Our part in a care plan review (SS8.4)."""

    ATTENDED = "attended"
    CONTRIBUTED = "contributed"
    NOT_ASKED = "not_asked"
    MISSED = "missed"


class DutyKind(StrEnum):
    """Work asked of an adviser that is not about jobs (FS2)."""

    CARE = "care"
    DAY_SERVICE = "day_service"
    VOLUNTEERING = "volunteering"
    TRANSPORT = "transport"
    ADMIN = "admin"
    OTHER = "other"
