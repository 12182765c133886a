"""Advice on benefits, kept as it was given. Forms and the tab Benefits; no page of its own."""
