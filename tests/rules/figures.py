"""The shipped figures, and the service's own laid over them, without a desk."""

from __future__ import annotations

from datetime import date

from ips_desktop.desk import Reference

SHIPPED = Reference()


def day(text: str) -> date:
    """A day written 2026-11-24."""
    return date.fromisoformat(text)
