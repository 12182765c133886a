"""Employers, leads, contacts and a board of jobs for the made-up service, played by acts."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid5

from ips_desktop.casework.employer import add_employer, add_employer_person, record_readiness
from ips_desktop.casework.employer_contact import record_contact
from ips_desktop.casework.interviews import book_interview, record_interview
from ips_desktop.casework.leads import add_lead
from ips_desktop.casework.looking import (
    add_lead_for,
    edit_application,
    end_application,
    keep_search_plan,
    record_applied,
)
from ips_desktop.casework.next_job import ask_next_job
from ips_desktop.questions.sharing import employers
from ips_desktop.store.parcels import HeldRecord
from ips_desktop.terms.employing import ContactPurpose, ContactWay, Readiness, Setting
from ips_desktop.terms.looking import ApplicationOutcome, Approach, InterviewResult
from tests.homes import SPACE, Home
from tests.ui.scenes import told

COLLEAGUES = ("Kofi Brook", "Jo Price", "Lena Heath")
OTHERS = (
    ("Bayside Print Co", "", "Kofi Brook", 6, ()),
    ("Copper Kettle Café", "", "", 21, ("Kitchen porter",)),
    ("Greenbank Nursery", "", "Jo Price", 13, ("Potting and packing",)),
    ("Lantern Books", "", "Kofi Brook", 5, ("Shop floor, Saturdays",)),
    ("Northgate Hardware", "", "Lena Heath", 29, ()),
    ("Tidewater Hotel", "", "Jo Price", 4, ("Linen room", "Breakfast", "Night porter")),
)


def employed(home: Home, client: UUID) -> UUID:
    """The employers of picture 13, and a person with jobs at every stage. Answers Garden World."""
    staff = {name: _colleague(home, n, name) for n, name in enumerate(COLLEAGUES)}
    garden = _garden_world(home)
    known = {name: id_ for id_, name in home.ask(employers)}  # those of the lives that were played
    for name, town, owner, days, titles in OTHERS:
        employer = known.get(name) or home.do(add_employer, name=name, town=town, kept_by=staff.get(owner))
        home.do(record_contact, employer=employer, on=_ago(home, days), medium=ContactWay.PHONE)
        for title in titles:
            home.do(add_lead, employer=employer, title=title, minutes_week=12 * 60)
    for name in ("Fernleigh Florist", "Roath Park Café"):  # two of this week's visits
        employer = home.do(add_employer, name=name)
        home.do(record_contact, employer=employer, on=_ago(home, 1))
    _board(home, client)
    return garden


def led(home: Home) -> None:
    """A leader's directory: two employers, and the week of each adviser."""
    for name in ("Garden World", "Lantern Books"):
        employer = home.do(add_employer, name=name, town="Roath")
        home.do(record_contact, employer=employer)


def _ago(home: Home, days: int) -> date:
    return home.today - timedelta(days=days)


def _colleague(home: Home, n: int, name: str) -> UUID:
    id_ = uuid5(SPACE, name)
    told(
        home,
        id_,
        HeldRecord("staff", id_.bytes, id_.bytes, 30 + n, "full", {"name": name, "role": "adviser"}),
        version=30 + n,
    )
    return id_


def _garden_world(home: Home) -> UUID:
    garden = home.do(add_employer, name="Garden World", town="Roath", sic="477", setting=Setting.OUTDOORS)
    meg = home.do(
        add_employer_person, employer=garden, name="Meg Fern", role="manager", phone="029 2018 0142", can_hire=True
    )
    home.do(add_employer_person, employer=garden, name="Ivor Dale", role="owner", note="likes e-mail")
    said = (
        (27, ContactWay.FACE_TO_FACE, "Learnt what they need: watering, potting, stock, tills. Quiet before 11.", False),
        (14, ContactWay.EMAIL, "Sent the one-page leaflet. She will show it to the owner.", True),
        (11, ContactWay.PHONE, "Meg needs to know the hours by Christmas.", True),
        (1, ContactWay.FACE_TO_FACE,
         "Met Meg Fern. Spring brings 4 weekend starters and 2 on weekday mornings. She likes people who will stay.", True),
    )  # fmt: skip
    for days, how, words, with_meg in said:
        home.do(
            record_contact, employer=garden, on=_ago(home, days), medium=how, need_learnt=words,
            person_id=meg if with_meg else None, two_way=True, purpose=ContactPurpose.LEARN,
            next_on=home.today + timedelta(days=9) if days == 1 else None,
        )  # fmt: skip
    home.do(
        add_lead, employer=garden, title="Garden assistant", minutes_week=16 * 60, note="mornings",
        closes_on=home.today + timedelta(days=10),
    )  # fmt: skip
    home.do(
        add_lead, employer=garden, title="Weekend till, spring", minutes_week=8 * 60, setting=Setting.SHOP, note="Saturdays",
        closes_on=home.today + timedelta(days=68),
    )  # fmt: skip
    home.do(record_readiness, employer=garden, level=Readiness.WOULD_INTERVIEW)
    return garden


def _board(home: Home, client: UUID) -> None:
    home.do(
        keep_search_plan, client=client, targets="Gardens, nurseries, parks", approach=Approach.WITHOUT_NAME,
        how_often="Twice a week", weekly="Look at two adverts together\nAsk at one place in person",
    )  # fmt: skip
    porter = home.do(add_lead_for, client=client, employer="Copper Kettle Café", title="Kitchen porter")
    home.do(end_application, application=porter, outcome=ApplicationOutcome.PERSON_CHOSE_NOT_TO, reason="Too noisy")
    home.do(
        add_lead_for, client=client, employer="Roath Park Café", title="Gardener, two mornings", minutes_week=8 * 60
    )
    books = home.do(add_lead_for, client=client, employer="Lantern Books", title="Shop floor, Saturdays")
    home.do(record_applied, application=books, applied_on=_ago(home, 3))
    home.do(edit_application, application=books, next_what="Ring if we hear nothing", next_on=_ago(home, 1))
    florist = home.do(add_lead_for, client=client, employer="Fernleigh Florist", title="Flower room assistant")
    home.do(record_applied, application=florist, applied_on=_ago(home, 9))
    home.do(book_interview, application=florist, on=home.today + timedelta(days=2), at=10 * 60 + 30, place="14 Park Road",
            support="Come along on the bus, wait outside")  # fmt: skip
    hotel = home.do(add_lead_for, client=client, employer="Tidewater Hotel", title="Linen room")
    seen = home.do(book_interview, application=hotel, on=_ago(home, 4), place="the hotel")
    home.do(
        record_interview,
        interview=seen,
        result=InterviewResult.OFFER,
        feedback="Calm and thorough. They liked the questions.",
    )
    home.do(ask_next_job, client=client, asked_on=home.today, career_goal="Look after a garden of my own")
