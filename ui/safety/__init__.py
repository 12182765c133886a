"""Keeping safe: raising a concern by one key from anywhere, going somewhere alone, and covering the screen at once."""
