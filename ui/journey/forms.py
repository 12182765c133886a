"""Forms of the person's way with us."""

from __future__ import annotations

from ips_desktop.casework.spell import set_mode, take_back_mode
from ips_desktop.questions.modes import mode_begins
from ui.forms.spec import FormSpec, Part

CHANGE_MODE = FormSpec(
    name="change_mode",
    record="mode",
    act=set_mode,
    parts=(Part(("mode", "from_day", "why")),),
    begin=mode_begins,
    icon="briefcase",
    group="journey",
    undo=take_back_mode,
    undo_as="mode",
)
