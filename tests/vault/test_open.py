"""Opening: both secrets are needed, for this install, this person, these parameters; else it stays shut."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import msgspec
import pytest

from ips_desktop.terms.troubles import Trouble
from ips_desktop.vault import keys, slots, wrapping
from ips_desktop.vault.keys import Cost
from ips_desktop.vault.slots import PersonSlot, Slots
from tests.vault.given import INSTALL, OTHER, PERSON, RECOVERY, RIGHT, WRONG, Laptop, MemoryStore, refused, trouble

SECRET = f"{INSTALL}.{PERSON}.device.1"


def _slots(laptop: Laptop) -> Slots:
    held = slots.read(laptop.vault().slots_path)
    assert held is not None
    return held


def test_a_wrong_passphrase_is_refused_and_says_how_many_tries_are_left(laptop: Laptop) -> None:
    laptop.made()
    with refused("vault.wrong_passphrase", "passphrase") as told:
        laptop.vault().open(WRONG)
    assert told.value.facts == {"tries_left": 9, "n": 9, "wait": 0, "clock": "0:00"}


def test_every_keyboards_way_of_typing_a_letter_is_one(laptop: Laptop) -> None:
    key = laptop.made(unicodedata.normalize("NFC", "café naïve Ångström ﬁre"))
    assert laptop.vault().open(unicodedata.normalize("NFD", "café naïve Ångström fire")) == key


def test_an_empty_field_is_no_try(laptop: Laptop) -> None:
    laptop.made()
    with refused("vault.passphrase_empty", "passphrase"):
        laptop.vault().open("")
    assert laptop.vault().waiting().tries_left == 10


def test_a_laptop_that_is_not_set_up_says_so(laptop: Laptop) -> None:
    with trouble("vault.not_set_up"):
        laptop.vault().open(RIGHT)
    assert not laptop.home.exists()


def test_a_store_without_slots_is_another_matter(laptop: Laptop) -> None:
    laptop.home.mkdir()
    (laptop.home / "store.db").touch()
    with trouble("vault.slots_missing"):
        laptop.vault().open(RIGHT)


def test_without_the_device_secret_it_stays_shut_and_nothing_is_made_or_counted(laptop: Laptop) -> None:
    laptop.made()
    before = laptop.files()
    empty = MemoryStore()
    with trouble("vault.device_secret_missing"):
        laptop.vault(empty).open(RIGHT)
    assert (laptop.files(), empty.held) == (before, {})


def test_another_computers_secret_is_told_apart_from_a_wrong_passphrase(laptop: Laptop) -> None:
    laptop.made()
    before = laptop.files()
    laptop.keyring.set(SECRET, bytes(32))
    with trouble("vault.device_secret_other"):
        laptop.vault().open(RIGHT)
    assert laptop.files() == before


def test_another_secret_does_not_unwrap_even_where_its_mark_is_forged(laptop: Laptop) -> None:
    laptop.made()
    held = _slots(laptop)
    forged = keys.device_mark(bytes(32), held.device_told())
    held = msgspec.structs.replace(held, mine=msgspec.structs.replace(held.mine, device_mark=forged))
    assert wrapping.is_of(held, bytes(32))
    assert wrapping.unwrapped(held, RIGHT.encode(), bytes(32)) is None


def _mine(**other: object) -> Callable[[Slots], Slots]:
    def changed(held: Slots) -> Slots:
        mine: PersonSlot = msgspec.structs.replace(held.mine, **other)
        return msgspec.structs.replace(held, mine=mine)

    return changed


def _whole(**other: object) -> Callable[[Slots], Slots]:
    return lambda held: msgspec.structs.replace(held, **other)


@pytest.mark.parametrize(
    "forge",
    [
        pytest.param(_whole(install=OTHER), id="another install"),
        pytest.param(_whole(person=OTHER), id="another person"),
        pytest.param(_whole(epoch=2), id="another epoch"),
        pytest.param(_whole(keyring="kwallet"), id="another keyring"),
        pytest.param(_mine(device=2), id="another version of the secret"),
        pytest.param(_mine(replaces=7), id="another secret to be removed"),
        pytest.param(_mine(cost=Cost(2, 8 * 1024, 1)), id="another cost"),
        pytest.param(_mine(salt=bytes(16)), id="another salt"),
        pytest.param(_mine(nonce=bytes(12)), id="another nonce"),
        pytest.param(
            lambda held: msgspec.structs.replace(
                held, recovery=msgspec.structs.replace(held.recovery, public=bytes(RECOVERY))
            ),
            id="another recovery key",
        ),
    ],
)
def test_a_forged_slots_file_with_a_true_checksum_does_not_open(
    laptop: Laptop, forge: Callable[[Slots], Slots]
) -> None:
    laptop.made()
    secret = laptop.keyring.get(SECRET)
    assert secret is not None
    held = _slots(laptop)
    assert wrapping.unwrapped(held, RIGHT.encode(), secret) is not None
    forged = forge(held).checked()
    assert slots.decode(slots.encode(forged)) == forged
    assert wrapping.unwrapped(forged, RIGHT.encode(), secret) is None


def test_one_persons_wrapped_key_is_of_no_use_in_anothers_slots(laptop: Laptop) -> None:
    laptop.made()
    theirs = Laptop(laptop.home / "theirs", laptop.keyring)
    theirs.made(person=OTHER)
    mine, other = _slots(laptop), _slots(theirs)
    secret = laptop.keyring.get(SECRET)
    assert secret is not None
    mixed = msgspec.structs.replace(mine, person=other.person)
    assert wrapping.unwrapped(mixed, RIGHT.encode(), secret) is None


def test_two_people_on_one_account_open_their_own(laptop: Laptop) -> None:
    mine = laptop.made()
    theirs = Laptop(laptop.home / "theirs", laptop.keyring)
    key = theirs.made("harbour ninety velvet spoon", person=OTHER)
    assert laptop.vault().open(RIGHT) == mine
    assert theirs.vault().open("harbour ninety velvet spoon") == key
    with refused("vault.wrong_passphrase", "passphrase"):
        theirs.vault().open(RIGHT)


def test_a_try_cut_short_by_lack_of_memory_is_not_counted(laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    laptop.made()

    def short(*_: object) -> bytes:
        raise Trouble("vault.memory", memory_mib=8)

    monkeypatch.setattr(keys, "wrapping_key", short)
    with trouble("vault.memory"):
        laptop.vault().open(RIGHT)
    assert laptop.vault().waiting().tries_left == 10


def test_forgetting_destroys_the_secret_and_then_the_slots_and_may_be_repeated(laptop: Laptop) -> None:
    laptop.made()
    laptop.vault().forget()
    laptop.vault().forget()
    assert (laptop.files(), getattr(laptop.keyring, "held", None)) == ({}, {})
    with trouble("vault.not_set_up"):
        laptop.vault().open(RIGHT)


def test_forgetting_takes_what_a_killed_change_left(laptop: Laptop) -> None:
    laptop.made()
    laptop.keyring.set(f"{INSTALL}.{PERSON}.device.2", bytes(32))
    laptop.vault().forget()
    assert getattr(laptop.keyring, "held", None) == {}


def test_forgetting_damaged_slots_still_destroys_them_and_owns_up(laptop: Laptop) -> None:
    laptop.made()
    laptop.vault().slots_path.write_bytes(b"torn")
    with trouble("vault.forget_incomplete"):
        laptop.vault().forget()
    assert laptop.files() == {}
