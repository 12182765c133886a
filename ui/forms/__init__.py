"""One page for every form that is about one record: its questions by the kind of their fields, its draft, its one act.

A feature declares a form as a `FormSpec` in its own `forms.py` and gives it a line in `registry`; the page, the tabs' lines, the
person's menu and the command box all lead to it by name. Must not know: any feature, any record. Enter at `going.go_to`.
"""
