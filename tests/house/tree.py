"""What is in the tree: the files git knows, and the product's modules parsed once."""

from __future__ import annotations

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("ips_desktop", "ui", "sync", "resources")


@cache
def tracked() -> tuple[Path, ...]:
    """Answer the files git knows (without a repository: every file but what is built), relative to the root."""
    if (ROOT / ".git").exists():
        done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
        names = [Path(name) for name in done.stdout.split("\0") if name]
        return tuple(path for path in names if (ROOT / path).is_file())
    skipped = {".venv", "build", "dist", "__pycache__"}
    every = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    return tuple(path for path in every if not skipped.intersection(path.parts))


@cache
def product() -> tuple[tuple[Path, ast.Module], ...]:
    """Answer the product's Python files that git knows, parsed."""
    files = [path for path in tracked() if path.suffix == ".py" and path.parts[0] in ROOMS]
    return tuple((path, ast.parse((ROOT / path).read_text(encoding="utf-8"))) for path in files)


def imports(tree: ast.Module) -> set[str]:
    """Answer the dotted names a module imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found
