"""Jobs of a person: begun, paid, kept, at risk, ended. Forms and the tab Work; no page of its own."""
