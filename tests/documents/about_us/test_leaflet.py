"""The leaflet says who may come, where we can meet and how to come back; what it promises of information is what we do."""

from __future__ import annotations

from ips_desktop.documents.about_us.paper import leaflet
from ips_desktop.documents.parts.printing import copied, printed
from tests.documents.about_us.sample import BLANK, RIVERSIDE
from tests.documents.outline import Outline
from tests.documents.reading import pages_of


def test_it_fits_one_page_and_says_where_we_can_meet_and_how_to_come_back() -> None:
    (page,) = pages_of(printed(leaflet(RIVERSIDE)))
    for told in (
        "Riverside Work Service helps people find a job, and keep it. It is free.",
        "Who can come? Anyone who wants to work. You do not have to be ready. You choose when.",
        "Where we can meet A café A library Your home Where you work Out on a walk By phone or video",
        "Near you Library Café, Mill Lane The Hub, Station Road",
        "Call or text 020 7946 0321. Or write to hello@riverside.example.",
        "Your adviser is Jo Ellis, 07700 900 123.",
        "You can come back at any time. There is no waiting list for you. Call and ask for Jo or Dana.",
        "You can read it, put it right, or ask to have it wiped.",
        "Not happy with us? Tell Dana Hughes. Nothing about your help will change.",
        "Want this in large print, in your language, or read to you? Ask us.",
    ):
        assert told in page


def test_what_is_not_known_is_left_out_without_a_hole() -> None:
    (page,) = pages_of(printed(leaflet(BLANK)))
    assert "We help people find a job, and keep it. It is free." in page
    assert "Call us, and say that you have been here before." in page
    assert "How to start Tell anyone on the team that you want to work. They put you in touch with us." in page
    assert "Tell anyone on the team." in page
    for hole in ("Call or text", "Or write to", "Your adviser is", "Near you", " ,", "{"):
        assert hole not in page
    assert "not said yet" not in Outline(copied(leaflet(BLANK))).text
