"""A passphrase: long and not common, nothing else asked."""

from __future__ import annotations

import math
import unicodedata
from importlib.resources import files

import pytest

from ips_desktop.vault.passphrase import Weight, spelled, suggest, weigh
from tests.vault.given import refused


@pytest.mark.parametrize(
    "passphrase",
    [
        "monday morning tea",
        "correct horse battery staple",
        "my dog has four legs",
        "ünïcödë pässphräse wörds",
        "чай утром в понедельник",
        "tea \N{HOT BEVERAGE} in the morning",
        "moss\tkiln  quilt vane",
        "!?%& ;:~^ #@*( )+=",
        "a!?%& ;:~^ #@*( )+=",
        "four little word",
        "wrong cushion lamp " * 40,
    ],
)
def test_a_long_uncommon_passphrase_is_taken_with_any_signs(passphrase: str) -> None:
    weight = weigh(passphrase)
    assert (weight.ok, weight.code) == (True, "")
    assert weight.score >= 3


@pytest.mark.parametrize(
    "passphrase",
    [
        "aaaaaaaaaaaaaaa",
        "passwordpassword",
        "PasswordPassword1",
        "p4ssw0rdp4ssw0rd",
        "qwertyuiopasdfghjkl",
        "123456789012345",
        "abcdefghijklmnop",
        "letmeinletmein123",
        "jessicajessica1",
        "iloveyouforever",
        "1qaz2wsx3edc4rfv",
        "1qaz 2wsx 3edc 4rfv",
        "1QAZ-2WSX-3EDC-4RFV!",
        "supervisorsupervisor",
        "individual placement support",
        "ips desktop ips desktop",
        "a b c d e f g h i j",
    ],
)
def test_a_common_one_is_refused_however_it_is_dressed(passphrase: str) -> None:
    weight = weigh(passphrase)
    assert (weight.ok, weight.code) == (False, "vault.passphrase_common")


def test_no_password_of_the_common_list_is_taken_alone_doubled_or_spaced_out() -> None:
    from zxcvbn.frequency_lists import FREQUENCY_LISTS

    listed = list(FREQUENCY_LISTS["passwords"])
    assert len(listed) >= 10_000
    long = [one for one in listed if len(one) >= 15]
    dressed = [form for one in listed[:150] for form in ((one + one) * 2, " ".join(one * 2) + "!")]
    assert len(long) > 5
    taken = [one for one in long + dressed if weigh(one).ok]
    assert taken == []


def test_ones_own_name_does_not_carry_a_passphrase_alone() -> None:
    assert weigh("Oluwaseun Adebayo").ok
    assert weigh("Oluwaseun Adebayo", about=("Oluwaseun Adebayo",)).code == "vault.passphrase_common"
    assert weigh("Oluwaseun Adebayo").ok  # and the name is not remembered for the next


@pytest.mark.parametrize(
    ("sign", "length", "ok"), [("é", 15, True), ("é", 14, False), ("𝒳", 15, True), ("𝒳", 14, False)]
)
def test_fifteen_code_points_after_normalising_are_enough_and_fourteen_are_not(
    sign: str, length: int, ok: bool
) -> None:
    text = unicodedata.normalize("NFD", (sign + " lamp; moss: quartz vivid")[:length])
    code = weigh(text).code
    assert (code != "vault.passphrase_too_short") is ok


def test_a_ligature_counts_as_the_letters_it_stands_for() -> None:
    assert weigh("ﬁve moss quilt").code != "vault.passphrase_too_short"  # 14 signs, 15 letters


def test_an_overlong_one_is_refused_at_the_bound() -> None:
    assert weigh("wrong cushion lamp " * 53 + "seventeen letters")
    assert weigh("x" * 1025) == Weight(ok=False, code="vault.passphrase_too_long", score=0)


def test_half_a_character_is_refused_and_not_repeated() -> None:
    with refused("vault.passphrase_unreadable", "passphrase") as told:
        spelled("secret \ud83d secret")
    assert "secret" not in f"{told.value!r}{told.value.facts}"
    assert told.value.__suppress_context__
    assert weigh("maple otter window \ud83d").code == "vault.passphrase_unreadable"


def test_the_suggestion_is_five_words_of_the_list_each_drawn_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    import secrets

    drawn = list[int]()
    choice = secrets.choice

    def counted(words: tuple[str, ...]) -> str:
        drawn.append(len(words))
        return choice(words)

    monkeypatch.setattr(secrets, "choice", counted)
    words = suggest().split(" ")
    assert len(words) == 5
    assert drawn == [7776] * 5
    assert 5 * math.log2(7776) > 64
    listed = set(files("xkcdpass").joinpath("static", "eff-long").read_text("utf-8").split())
    assert set(words) <= listed


def test_every_suggestion_may_be_set_and_no_two_are_alike() -> None:
    drawn = [suggest() for _ in range(50)]
    assert len(set(drawn)) == 50
    assert all(weigh(one).ok for one in drawn)
