"""How any page comes to a form: to its page, or, when nothing need be asked, by doing its act at once."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from ips_desktop.casework.drafts import with_draft
from resources.wordings import said
from ui.forms.registry import form
from ui.forms.spec import FormSpec
from ui.place import Place


def go_to(page: Place, name: str, about: UUID, **facts: Any) -> None:
    """Open the form about this record; without questions its act is done and can be taken back."""
    spec = form(name)
    if spec.place:
        page.leave_for(spec.place, about, **facts)
        return
    if spec.parts:
        page.leave_for("form", about, form=name, **facts)
        return
    done = page.do(with_draft(spec.act, spec.name, spec.about_as), about=about, answers={})
    done.then(lambda kept: tell(page, spec, kept))


def tell(page: Place, spec: FormSpec, kept: Any) -> None:
    """Say that it was kept, with the way back where there is one."""
    undo = spec.undo

    def take_back() -> None:
        if undo is not None:
            page.do(undo, **{spec.undo_as: kept})

    page.toast.emit(said(f"forms.{spec.name}.kept"), take_back if undo is not None else None)
