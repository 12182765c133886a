"""What the page Quality asks besides staff: policies, involvement, awareness, governance; each a box of lines with the acts that may follow.

Here: `policies` (SS9.5), `involving` (SS2.12), `awareness` (SS4.8, SS3.5), `governing` (SS11.2), `forms` (what forms begin with), `dues`
(what runs for whom, as rows of Today). Must not know: the window.
"""
