"""What a test goes through, read from its own words: every name and every text in it, in its fixtures and in the helpers it calls.

Nothing is run. A helper is followed within its file and into the other modules of `tests`, a fixture by the name of the argument,
a method of a class that is named on the way by its own name: a class as a whole is not gone through.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
At = tuple[str, str]
"""A file under `tests` without its ending, and a name in it."""


@cache
def names_in(file: str) -> dict[str, ast.AST]:
    """Functions, classes, methods and constants of a module under `tests`, by name. {} when there is no such file."""
    path = TESTS / f"{file}.py"
    if not path.is_file():
        return {}
    found: dict[str, ast.AST] = {}
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            found |= {f"{node.name}.{m.name}": m for m in node.body if isinstance(m, ast.FunctionDef)}
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found[node.name] = node
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {target.id: node for target in targets if isinstance(target, ast.Name)}
    return found


@cache
def named_tests(file: str) -> frozenset[str]:
    """The names of the tests of a file, without `test_`."""
    found = names_in(file).items()
    return frozenset(
        n.removeprefix("test_") for n, f in found if n.startswith("test_") and isinstance(f, ast.FunctionDef)
    )


@cache
def _taken(file: str) -> dict[str, At]:
    """What a file takes from other modules of `tests`: the name here, and where it is."""
    found: dict[str, At] = {}
    for node in ast.walk(ast.parse((TESTS / f"{file}.py").read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tests."):
            there = (node.module or "").removeprefix("tests.").replace(".", "/")
            found |= {alias.asname or alias.name: (there, alias.name) for alias in node.names}
    return found


@cache
def goes_through(test: str) -> frozenset[str]:
    """Every name and text that a test `file::name without test_` says, with all it calls under `tests`. Empty when there is none."""
    file, _, name = test.partition("::")
    seen: set[At] = set()
    said: set[str] = set()
    methods: dict[str, At] = {}
    waiting: list[At] = [(file, f"test_{name}")]
    while waiting:
        at = waiting.pop()
        node = names_in(at[0]).get(at[1])
        if node is None or at in seen:
            continue
        seen.add(at)
        said |= set(_words(node))
        if isinstance(node, ast.ClassDef):
            methods |= {m.name: (at[0], f"{at[1]}.{m.name}") for m in node.body if isinstance(m, ast.FunctionDef)}
        waiting += _called(at[0], set(_words(node)))
        waiting += [methods[word] for word in said & set(methods)]
    return frozenset(said)


def _called(file: str, words: set[str]) -> list[At]:
    here, taken = names_in(file), _taken(file)
    return [(file, word) for word in words if word in here] + [taken[word] for word in words if word in taken]


def _words(node: ast.AST) -> Iterator[str]:
    within = (
        [part for part in node.body if not isinstance(part, ast.FunctionDef)]
        if isinstance(node, ast.ClassDef)
        else [node]
    )
    for each in (found for part in within for found in ast.walk(part)):
        if isinstance(each, ast.Name):
            yield each.id
        elif isinstance(each, ast.Attribute):
            yield each.attr
        elif isinstance(each, ast.arg):
            yield each.arg
        elif isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value
