"""The two item models every list and table uses.

Here: `RowsModel` (whole answers shown as a difference: selection, focus and counts stay true), `IdsModel` (thousands: ids at once,
rows by the block), `Column`, and the roles views and delegates read.
Must not know: what the rows are, pages, the practice. No `canFetchMore`: counts, End and sorting would be wrong.
Enter at `RowsModel(COLUMNS, sentence=…)`, then `model.show(rows)` with each answer. Views find a row again by `Roles.RECORD`.
"""

from ui.models.ids import IdsModel
from ui.models.roles import Column, GroupEdge, Roles
from ui.models.rows import RowsModel

__all__ = ["Column", "GroupEdge", "IdsModel", "Roles", "RowsModel"]
