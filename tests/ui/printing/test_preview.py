"""A page can be looked at before it is printed."""

from __future__ import annotations

import pytest

from ips_desktop.documents.plan.paper import plan_pdf
from tests.documents.sample import AMINA
from ui.printing.preview import page_count, page_image, page_images, printed_pages

PDF = plan_pdf(AMINA)


def test_every_page_is_a_picture_of_the_width_asked_for() -> None:
    images = page_images(PDF, 300)
    assert page_count(PDF) == len(images) == 2
    assert {image.width() for image in images} == {300}
    assert all(abs(image.height() / image.width() - 297 / 210) < 0.01 for image in images)


def test_the_picture_shows_the_page_black_on_white() -> None:
    image = page_image(PDF, 1, 661)
    assert image.pixelColor(5, 5).lightness() == 255
    row = [image.pixelColor(x, 82).lightness() for x in range(100, 560)]  # the rule under the title
    assert min(row) < 40


def test_there_is_no_page_three() -> None:
    with pytest.raises(IndexError):
        page_image(PDF, 3, 100)


def test_the_printer_gets_its_own_fineness() -> None:
    assert [image.width() for image in printed_pages(PDF, 150)] == [1241, 1241]
