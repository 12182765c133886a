"""What happens seldom: one life for each state that the usual lives do not reach, so that the demonstration shows all of them.

`tests/ui/demonstration/states.py` lists the states; its test fails when one is missing. `seldom.RARELY` is the list of lives; the other
modules tell them, by the part of the way they are about. Must not: do anything; a life is a list of events (`telling`).
"""
