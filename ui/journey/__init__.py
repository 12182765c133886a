"""The person's way with us: how they are supported, who their adviser is, finishing and coming back. Forms and tabs; no page of its own."""
