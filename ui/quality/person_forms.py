"""Forms about a person that belong to running the service: taking part in it, telling their own story (SS2.12, SS3.5)."""

from __future__ import annotations

from ips_desktop.casework.governing import (
    agree_story_again,
    involve,
    keep_story,
    put_back_story,
    stop_involving,
    withdraw_story,
)
from ips_desktop.questions.quality.forms import involve_begins, story_again_begins, story_begins
from ui.forms.spec import Ask, FormSpec, Part

INVOLVE = FormSpec(
    name="involve",
    record="involved",
    act=involve,
    parts=(Part(("involvement_id", "as_whom", "fares", "training", "access", "interpreter")),),
    begin=involve_begins,
    icon="messages",
    group="steps",
    undo=stop_involving,
    undo_as="involved",
)
KEEP_STORY = FormSpec(
    name="keep_story",
    record="recovery_story",
    act=keep_story,
    parts=(
        Part((Ask("words", lines=6), "use", "named", Ask("stays_out", lines=2), Ask("on", past=True), "until_day")),
    ),
    begin=story_begins,
    icon="message-heart",
    group="sharing",
    undo=withdraw_story,
    undo_as="story",
)
AGREE_STORY_AGAIN = FormSpec(
    name="agree_story_again",
    record="recovery_story",
    act=agree_story_again,
    about_as="story",
    parts=(Part(("until_day",)),),
    begin=story_again_begins,
    icon="refresh",
    undo=withdraw_story,
    undo_as="story",
)
WITHDRAW_STORY = FormSpec(
    name="withdraw_story",
    record="recovery_story",
    act=withdraw_story,
    about_as="story",
    icon="circle-x",
    undo=put_back_story,
    undo_as="story",
)
