"""What left the encrypted store as a file in the clear, and what came in from one."""

from __future__ import annotations

from enum import StrEnum


class Crossed(StrEnum):
    """Which kind of file (decision 21)."""

    WHOLE_STORE = "whole_store"
    LIST = "list"
    CALENDAR = "calendar"
    ERROR_SHEET = "error_sheet"
    SPREADSHEET_IN = "spreadsheet_in"
