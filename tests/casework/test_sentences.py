"""Whatever the practice says has its sentence: every refusal, every clock, every choice, every field."""

from __future__ import annotations

import ast
import inspect
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from ips_desktop import casework, terms
from ips_desktop.questions.todo import SETTLING
from ips_desktop.records import TYPES, kinds_of
from ips_desktop.rules import clocks
from resources import icons
from resources.wordings import has

PRACTICE = Path(casework.__file__).parents[1]


def raised_codes() -> set[str]:
    """Every code that is raised as a literal in acts, questions, desk, store and door."""
    found: set[str] = set()
    for path in PRACTICE.rglob("*.py"):
        if "vault" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("Refused", "Trouble")
            ):
                code = node.args[0]
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    found.add(code.value)
    return found


def test_every_refusal_says_what_to_do() -> None:
    codes = raised_codes() | {"plan.step_what", "plan.step_who", "plan.reason_missing", "plan.witness_missing"}
    assert len(codes) > 50
    assert not sorted(code for code in codes if not has(f"refusals.{code}") and not has(code))


def test_every_clock_says_what_and_why_and_has_a_picture_and_an_act() -> None:
    rules = {
        node.args[0].value
        for node in ast.walk(ast.parse(inspect.getsource(clocks)))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("_after", "Due")
        and isinstance(node.args[0], ast.Constant)
    }
    assert len(rules) >= 11
    for rule in rules:
        assert has(f"clocks.{rule}.what"), rule
        assert has(f"clocks.{rule}.why"), rule
        assert icons.path(SETTLING[str(rule)].icon).is_file(), rule
    for settling in SETTLING.values():
        assert has(f"clocks.act.{settling.act}"), settling.act


def choices() -> set[type[StrEnum]]:
    """Every enum of the room of words."""
    modules = [import_module(f"{terms.__name__}.{found.name}") for found in iter_modules(terms.__path__)]
    every = {e for module in modules for _, e in inspect.getmembers(module, inspect.isclass)}
    return {e for e in every if issubclass(e, StrEnum) and e is not StrEnum}


def test_every_choice_and_every_field_has_a_name() -> None:
    enums = choices()
    assert len(enums) > 60
    assert not [f"{e.__name__}.{v}" for e in enums for v in e if not has(f"terms.{e.__name__}.{v}")]
    fields = {(type_, name) for type_, record in TYPES.items() for name in kinds_of(record)}
    assert not sorted(f for f in fields if not has(f"terms.field.{f[1]}") and not has(f"fields.{f[0]}.{f[1]}"))
