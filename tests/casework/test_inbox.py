"""What laptops could not settle is settled by a person, and nothing of it is lost (decision 31)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from ips_desktop.casework.drafts import keep_draft
from ips_desktop.casework.inbox import FORM, see_item, settle_item, take_back_settling
from ips_desktop.casework.plan import start_plan
from ips_desktop.casework.profile import begin_profile, keep_profile
from ips_desktop.desk import Desk
from ips_desktop.questions.counts import waiting
from ips_desktop.questions.inbox import differing, inbox
from ips_desktop.questions.person import ProfileView, person
from ips_desktop.questions.plan import plan_version
from ips_desktop.records import Conflict, Profile
from ips_desktop.store.parcels import HeldGrant, HeldRecord, Page, Value
from ips_desktop.store.post import Post
from ips_desktop.terms.troubles import Refused
from ips_desktop.terms.words import GoalKind, ItemKind
from tests.casework.collisions import collide
from tests.casework.given import accepted, signed
from tests.homes import Home, practice

__all__ = ["practice"]

MINE, THEIRS = "See Garden World together, by bus", "See Garden World with Jo"


def profile_goal(home: Home, goal: str = THEIRS) -> tuple[UUID, UUID]:
    amina = accepted(home)
    profile = home.do(begin_profile, client=amina)
    home.do(keep_profile, profile=profile, goal=goal)
    return amina, profile


def goal_of(home: Home, client: UUID) -> str:
    found = home.ask(person, client=client).profile
    assert isinstance(found, ProfileView)
    return found.goal


def collided(home: Home, shown: str = THEIRS) -> tuple[UUID, UUID]:
    amina, profile = profile_goal(home, shown)
    texts = {"base": "Look round", "mine": MINE, "theirs": THEIRS, "shown": shown}
    return amina, home.do(collide, amina, "profile", profile, "goal", texts)


def test_both_texts_stand_with_who_when_and_what_was_there_before(practice: Home) -> None:
    collided(practice)
    (item,) = practice.ask(inbox).items
    assert item.mine is not None
    assert item.theirs is not None
    assert (item.group, item.acts, item.shown, item.base) == (
        "choose",
        ("mine", "theirs", "both", "own"),
        "theirs",
        "Look round",
    )
    assert (item.mine.by, item.mine.here, item.mine.text, item.theirs.text) == ("Ann Adviser", True, MINE, THEIRS)
    assert item.title.said() == "Two people changed Amina’s record: what they want"
    assert practice.ask(waiting)["inbox"] == 1


@pytest.mark.parametrize(
    ("keep", "stands", "how"),
    [("mine", MINE, "kept_other"), ("theirs", THEIRS, "kept_shown"), ("both", f"{THEIRS}\n{MINE}", "kept_both")],
)
def test_what_is_chosen_stands_and_the_item_says_so(practice: Home, keep: Any, stands: str, how: str) -> None:
    amina, item = collided(practice)
    practice.do(settle_item, item=item, keep=keep)
    assert goal_of(practice, amina) == stands
    assert practice.ask(inbox).items == ()
    assert practice.ask(settled, item=item) == (how, practice.me.id, practice.today)
    with pytest.raises(Refused, match=r"inbox\.settled"):
        practice.do(settle_item, item=item, keep="mine")


def test_a_third_text_stands_in_the_place_of_both_and_its_draft_goes(practice: Home) -> None:
    amina, item = collided(practice)
    practice.do(keep_draft, form=FORM, about=item, values={"text": "See it with Jo, by"})
    with pytest.raises(Refused, match=r"inbox\.own_empty"):
        practice.do(settle_item, item=item, keep="own", text=" \n")
    assert goal_of(practice, amina) == THEIRS
    practice.do(settle_item, item=item, keep="own", text="See it with Jo, by bus")
    assert goal_of(practice, amina) == "See it with Jo, by bus"
    assert practice.ask(settled, item=item)[0] == "kept_own"
    assert practice.ask(unfinished, item) is None


def unfinished(desk: Desk, item: UUID) -> object:
    return desk.drafts.get(FORM, item)


def settled(desk: Desk, item: UUID) -> tuple[str, UUID | None, object]:
    found = desk.find(Conflict, item)
    return str(found.settlement), found.settled_by, found.settled_on


def test_both_of_a_merge_that_holds_both_is_what_is_shown(practice: Home) -> None:
    amina, item = collided(practice, shown=f"{MINE} / {THEIRS}")
    practice.do(settle_item, item=item, keep="both")
    assert goal_of(practice, amina) == f"{MINE} / {THEIRS}"


def convictions_of(desk: Desk, profile: UUID) -> str | None:
    return desk.find(Profile, profile).convictions


@pytest.mark.parametrize(
    ("keep", "stands"), [("mine", "Theft."), ("theirs", "None."), ("both", "None.\nTheft."), ("own", "Theft, spent.")]
)
def test_what_is_restricted_is_settled_like_any_text(practice: Home, keep: Any, stands: str) -> None:
    amina, profile = profile_goal(practice)
    texts = {"restricted_mine": "Theft.", "restricted_theirs": "None.", "restricted_shown": "None."}
    item = practice.do(collide, amina, "profile", profile, "convictions", texts)
    (shown,) = practice.ask(inbox).items
    assert shown.mine is not None
    assert shown.theirs is not None
    assert (shown.mine.text, shown.theirs.text, shown.shown, shown.withheld) == ("Theft.", "None.", "theirs", False)
    practice.do(settle_item, item=item, keep=keep, text="Theft, spent.")
    assert practice.ask(convictions_of, profile) == stands
    how = {"theirs": "kept_shown", "mine": "kept_other"}.get(keep, f"kept_{keep}")
    assert practice.ask(settled, item=item)[0] == how


SUE = UUID(int=78)


def joined(post: Post, person: UUID, name: str) -> None:
    """A colleague, as a page tells of them."""
    held = HeldRecord("staff", person.bytes, person.bytes, 1, "headline", {"name": name, "role": "supervisor"})
    post.apply(Page(b"t" * 16, (1, bytes(16)), (HeldGrant(person.bytes, "headline", 1),), (), (held,), last=True))


def named_by(desk: Desk, item: UUID, person: UUID | None) -> None:
    desk.find(Conflict, item).theirs_by = person


def test_the_other_side_is_called_by_its_name_when_the_server_said_whose_it_is(practice: Home) -> None:
    _, item = collided(practice)
    practice.exchange(joined, SUE, "Sue Supervisor")
    practice.do(named_by, item, SUE)
    (shown,) = practice.ask(inbox).items
    assert shown.theirs is not None
    assert (shown.theirs.by, shown.theirs.first, shown.theirs.here) == ("Sue Supervisor", "Sue", False)
    practice.do(named_by, item, None)
    (shown,) = practice.ask(inbox).items
    assert shown.theirs is not None
    assert (shown.theirs.by, shown.theirs.first) == ("", "Another laptop")


def test_a_deletion_that_came_too_late_can_be_made_after_all(practice: Home) -> None:
    amina, profile = profile_goal(practice)
    item = practice.do(collide, amina, "profile", profile, "deleted", {"mine": "yes"})
    (shown,) = practice.ask(inbox).items
    assert shown.mine is not None
    assert shown.theirs is not None
    assert (shown.mine.text, shown.theirs.text, shown.shown, shown.acts) == (
        "Taken away",
        "Kept, with what was changed in it",
        "theirs",
        ("mine", "theirs"),
    )
    practice.do(settle_item, item=item, keep="mine")
    assert practice.ask(person, client=amina).profile is None


def test_of_two_choices_only_one_can_stand_and_it_is_shown_in_words(practice: Home) -> None:
    amina = accepted(practice)
    plan = practice.do(start_plan, client=amina, kind=GoalKind.TRAINING)
    texts = {"mine": "keep_job", "theirs": "training", "shown": "training"}
    item = practice.do(collide, amina, "plan", plan, "kind", texts)
    (shown,) = practice.ask(inbox).items
    assert shown.mine is not None
    assert (shown.mine.text, shown.acts) == ("Keep my job", ("mine", "theirs"))
    with pytest.raises(Refused, match="cannot_both"):
        practice.do(settle_item, item=item, keep="both")
    practice.do(settle_item, item=item, keep="mine")
    assert practice.ask(plan_version, plan=plan).kind == "keep_job"


def test_days_are_read_back_as_days(practice: Home) -> None:
    amina = accepted(practice)
    plan = practice.do(start_plan, client=amina)
    texts = {"mine": "2026-12-24", "theirs": "2026-12-22", "shown": "2026-12-22"}
    item = practice.do(collide, amina, "plan", plan, "review_on", texts)
    (shown,) = practice.ask(inbox).items
    assert shown.mine is not None
    assert shown.mine.text == "Thu 24 Dec 2026"
    practice.do(settle_item, item=item, keep="mine")
    review = practice.ask(plan_version, plan=plan).review_on
    assert review is not None
    assert review.isoformat() == "2026-12-24"


def test_what_was_signed_meanwhile_is_not_changed_by_settling(practice: Home) -> None:
    amina = accepted(practice)
    plan = signed(practice, amina)
    item = practice.do(collide, amina, "plan", plan, "goal", {"mine": "Else", "theirs": "A morning job with plants."})
    with pytest.raises(Refused, match="sealed"):
        practice.do(settle_item, item=item, keep="mine")
    assert len(practice.ask(inbox).items) == 1
    practice.do(settle_item, item=item, keep="theirs")


def test_what_was_merged_is_shown_until_it_was_seen_and_counts_for_nothing(practice: Home) -> None:
    amina, profile = profile_goal(practice)
    texts = {"mine": MINE, "theirs": THEIRS, "shown": f"{MINE} {THEIRS}"}
    item = practice.do(collide, amina, "profile", profile, "goal", texts, ItemKind.MERGED)
    page = practice.ask(inbox)
    assert [(i.group, i.acts) for i in page.items] == [("merged", ("seen",))]
    assert page.choose == 0
    practice.do(see_item, item=item)
    assert practice.ask(inbox).items == ()


def aside(post: Post, client: UUID, contents: str, **more: Value) -> None:
    """The server set a change aside."""
    fields: dict[str, Value] = {"reason": "sealed", "type": "plan", "contents": contents, "at": 1, "state": "open"}
    fields |= more
    held = HeldRecord("set_aside", ASIDE.bytes, client.bytes, 1, "full", fields)
    post.apply(Page(b"t" * 16, (1, bytes(16)), (HeldGrant(client.bytes, "full", 1),), (), (held,), last=True))


ASIDE = UUID(int=77)


def test_what_was_set_aside_is_shown_whole_with_the_reason(practice: Home) -> None:
    amina = accepted(practice)
    practice.exchange(aside, amina, '{"goal": "A job in Cardiff", "kind": "training"}')
    (shown,) = practice.ask(inbox).items
    assert shown.mine is not None
    assert shown.mine.text == "what they want: A job in Cardiff\nkind: Training"
    assert shown.why is not None
    assert shown.why.said() == "It was kept for good before the change came"
    practice.do(see_item, item=ASIDE)
    assert practice.ask(inbox).items == ()


def test_what_was_set_aside_of_a_restricted_field_is_shown_beside_the_rest(practice: Home) -> None:
    amina = accepted(practice)
    apart = '{"convictions": "Theft."}'
    practice.exchange(aside, amina, '{"goal": "A job"}', type="profile", restricted_contents=apart)
    (shown,) = practice.ask(inbox).items
    assert shown.mine is not None
    assert [line.split(": ")[1] for line in shown.mine.text.splitlines()] == ["A job", "Theft."]


def test_an_item_of_a_newer_version_can_only_be_seen(practice: Home) -> None:
    amina = accepted(practice)
    item = practice.do(collide, amina, "hologram", amina, "depth", {"mine": "a", "theirs": "b"})
    (shown,) = practice.ask(inbox).items
    assert shown.acts == ("seen",)
    with pytest.raises(Refused, match="unknown"):
        practice.do(settle_item, item=item, keep="mine")
    practice.do(see_item, item=item)


def test_words_that_stand_on_one_side_only_are_marked() -> None:
    left, right = differing("See Garden World together, by Tue", "See Garden World with Jo, by Tue")
    assert [p.text for p in left if p.differs] == ["together,"]
    assert [p.text for p in right if p.differs] == ["with Jo,"]
    assert "".join(p.text for p in left) == "See Garden World together, by Tue"


@pytest.mark.parametrize("keep", ["mine", "theirs", "both", "own"])
def test_settling_is_taken_back_whole_the_field_the_item_and_the_words_typed(practice: Home, keep: Any) -> None:
    amina, item = collided(practice)
    before = practice.ask(inbox).items
    done = practice.do(settle_item, item=item, keep=keep, text="See it with Jo, by bus")
    practice.do(take_back_settling, settled=done)
    assert goal_of(practice, amina) == THEIRS
    assert practice.ask(inbox).items == before
    assert practice.ask(settled, item=item) == ("None", None, None)
    draft: Any = practice.ask(unfinished, item)
    assert (draft.values if draft else None) == ({"text": "See it with Jo, by bus"} if keep == "own" else None)
    practice.do(settle_item, item=item, keep="mine")
    assert goal_of(practice, amina) == MINE


def test_settling_is_not_taken_back_over_what_was_written_since(practice: Home) -> None:
    amina, profile = profile_goal(practice)
    item = practice.do(collide, amina, "profile", profile, "goal", {"mine": MINE, "theirs": THEIRS, "shown": THEIRS})
    done = practice.do(settle_item, item=item, keep="mine")
    practice.do(keep_profile, profile=profile, goal="Something else by now")
    with pytest.raises(Refused, match=r"inbox\.changed_since"):
        practice.do(take_back_settling, settled=done)
    assert goal_of(practice, amina) == "Something else by now"
    assert practice.ask(inbox).items == ()


def test_what_was_seen_waits_to_be_seen_again(practice: Home) -> None:
    amina, profile = profile_goal(practice)
    texts = {"mine": MINE, "theirs": THEIRS, "shown": f"{MINE} {THEIRS}"}
    merged = practice.do(collide, amina, "profile", profile, "goal", texts, ItemKind.MERGED)
    practice.exchange(aside, amina, '{"goal": "A job in Cardiff"}')
    before = practice.ask(inbox)
    for item in (merged, ASIDE):
        practice.do(take_back_settling, settled=practice.do(see_item, item=item))
    assert practice.ask(inbox) == before
    assert [i.group for i in before.items] == ["merged", "arrived"]
    assert before.choose == 0
