"""The pictograms we carry: Tabler outline, MIT, on a grid of 24.

Here: SVG files that draw in `currentColor`, and their licence.
Must not know: Qt, colours. `ui/theme/icons.py` tints and caches them.
Enter at `path`; add one by copying its file here.
"""

from pathlib import Path

__all__ = ["path"]

_HERE = Path(__file__).parent


def path(name: str) -> Path:
    """Where the pictogram `name` lies, e.g. "briefcase". KeyError when we do not carry it."""
    file = _HERE / f"{name}.svg"
    if not file.is_file():
        raise KeyError(name)
    return file
