"""The typefaces we carry, so that screen and paper look the same everywhere.

Here: TrueType files and their licences. Atkinson Hyperlegible Next is the face of the house (400, 500, 600, 700);
DejaVu Sans, Noto Sans Bengali and Noto Naskh Arabic take over for letters it lacks. `README.md` says how they were made.
Must not know: Qt, ReportLab. Whoever draws loads the file.
Enter at `path`.
"""

from pathlib import Path

__all__ = ["path"]

_HERE = Path(__file__).parent


def path(name: str) -> Path:
    """Where the face `name` lies, e.g. "AtkinsonHyperlegibleNext-Regular". KeyError when we do not carry it."""
    file = _HERE / f"{name.removesuffix('.ttf')}.ttf"
    if not file.is_file():
        raise KeyError(name)
    return file
