"""A second reckoning of every indicator: from MEASURES and the export alone, by plain Python that shares nothing with the product.

`reading` turns the folder of CSV files into plain rows, `worlds` makes random services by acts, `test_agreement` lays both reckonings side by side.
"""
