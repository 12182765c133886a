"""Data that ships with the program: wordings, fonts, icons, dated reference values, the made-up people of the demonstration.

Nothing in here decides anything; whoever needs a value asks the package that holds it. Licences stand beside what they cover.
"""
