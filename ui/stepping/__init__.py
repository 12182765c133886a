"""Steps on the way, and help by others. Forms and the tab Steps; no page of its own."""
