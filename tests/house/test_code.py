"""The rules of the house that no linter knows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import ROOT, imports, product, tracked

Function = ast.FunctionDef | ast.AsyncFunctionDef
ANYTHING_MAY_BE_CAUGHT_IN = {
    "ips_desktop/practice.py",
    "sync/client/exchanger.py",
    "sync/server/app.py",
    "ui/crossing.py",
}
CARRIES_INTO_A_FUTURE = {"ips_desktop/lanes.py"}  # what was raised reaches the one who waits; nothing is swallowed
# Methods another library calls; it has described them.
HOOKS = {
    *("process_bind_param", "process_result_value", "get_col_spec", "emit", "format", "default"),
    *("paint", "data", "flags", "index", "parent", "event", "run"),
}


def _decorators(node: Function) -> set[str]:
    return {ast.unparse(item).split("(")[0].split(".")[-1] for item in node.decorator_list}


def _public(
    body: list[ast.stmt], owner: str = "", base: str = ""
) -> Iterator[tuple[str, Function | ast.ClassDef, str]]:
    for node in body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield f"{owner}{node.name}", node, base
            bases = " ".join(ast.unparse(item) for item in node.bases)
            yield from _public(node.body, f"{owner}{node.name}.", bases or "object")
        elif isinstance(node, Function) and not node.name.startswith("_"):
            yield f"{owner}{node.name}", node, base


def _described_elsewhere(path: Path, node: Function | ast.ClassDef, base: str) -> bool:
    """A hook of a library, one of Qt's own camelCase methods written again, or a line of a Protocol."""
    if not isinstance(node, Function) or not base:
        return False
    overrides_qt = path.parts[0] == "ui" and node.name != node.name.lower()
    only_a_shape = "Protocol" in base and ast.unparse(node.body[-1]) == "..."
    return node.name in HOOKS or overrides_qt or only_a_shape


def _is_a_shape(owner: ast.ClassDef, item: Function) -> bool:
    """A line of a described Protocol: its class says what it stands for."""
    protocol = any("Protocol" in ast.unparse(base) for base in owner.bases)
    return protocol and bool(ast.get_docstring(owner)) and ast.unparse(item.body[-1]) == "..."


def _described_beside(tree: ast.Module) -> set[str]:
    """Methods that a base or a protocol of the same module describes for all that follow it."""
    return {
        item.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for item in node.body
        if isinstance(item, Function) and (ast.get_docstring(item) or _is_a_shape(node, item))
    }


def test_every_public_function_and_class_has_a_docstring() -> None:
    bare: list[str] = []
    for path, tree in product():
        beside = _described_beside(tree)
        for name, node, base in _public(tree.body):
            silent = isinstance(node, Function) and _decorators(node) & {"overload", "override", "setter"}
            if "." in name and node.name in beside:
                continue
            if ast.get_docstring(node) or silent or _described_elsewhere(path, node, base):
                continue
            bare.append(f"{path}:{node.lineno} {name}")
    assert not bare, "\n".join(bare)


def test_every_package_has_a_plate_that_says_what_is_here() -> None:
    plates = [(path, tree) for path, tree in product() if path.name == "__init__.py"]
    assert plates
    bare = [str(path) for path, tree in plates if len((ast.get_docstring(tree) or "").split()) < 8]
    assert not bare, "\n".join(bare)


def test_nothing_in_the_product_opens_a_plain_database_or_a_temporary_file() -> None:
    banned = {"sqlite3", "tempfile", "pickle", "shelve", "dbm"}
    found = [
        f"{path} imports {name}" for path, tree in product() for name in imports(tree) if name.split(".")[0] in banned
    ]
    assert not found, "\n".join(found)


def test_nothing_anywhere_imports_a_mock() -> None:
    for path in tracked():
        if path.suffix == ".py":
            names = imports(ast.parse((ROOT / path).read_text(encoding="utf-8")))
            assert not {name for name in names if name.startswith("unittest.mock")}, path


def test_anything_is_caught_only_where_the_house_allows_it() -> None:
    allowed = ANYTHING_MAY_BE_CAUGHT_IN | CARRIES_INTO_A_FUTURE
    found: list[str] = []
    for path, tree in product():
        for node in ast.walk(tree):
            if isinstance(node, ast.ExceptHandler) and str(path) not in allowed:
                caught = ast.unparse(node.type) if node.type else "everything"
                if caught in {"everything", "Exception", "BaseException"}:
                    found.append(f"{path}:{node.lineno} catches {caught}")
    assert not found, "\n".join(found)


def test_only_the_door_and_the_post_open_the_store() -> None:
    allowed = ("ips_desktop/practice.py", "ips_desktop/store/", "sync/client/post.py", "sync/client/exchanger.py")
    plain_values = "ips_desktop.store.parcels"
    found = [
        f"{path} imports {name}"
        for path, tree in product()
        if not str(path).startswith(allowed)
        for name in imports(tree)
        if name.startswith("ips_desktop.store") and not name.startswith(plain_values)
    ]
    assert not found, "\n".join(found)


def test_no_module_is_called_helper_or_manager() -> None:
    vague = {"utils", "util", "helpers", "helper", "manager", "managers", "misc", "common"}
    assert not [str(path) for path, _ in product() if vague & {path.stem, *path.parts}]


def test_no_promise_of_work_stands_in_the_product() -> None:
    marks = ("TO" + "DO", "FIX" + "ME", "XX" + "X:", "NotImplemented" + "Error")
    found = [
        f"{path} holds {mark}"
        for path, _ in product()
        for mark in marks
        if mark in (ROOT / path).read_text(encoding="utf-8")
    ]
    assert not found, "\n".join(found)
