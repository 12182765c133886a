"""Lines under headings with the acts that may follow, drawn from a question's `Panels`: the tabs of a person, an employer's page.

A feature says what its tab asks by a `TabSpec` and gives it a line in `tabs`; nothing here knows a feature or a record.
"""
