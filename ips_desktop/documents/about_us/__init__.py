"""The leaflet about the service on paper (SS5.1b, FS19): who may come, what we do, where we can meet, how to come back.

Here: `paper` (every word, as parts).
Must not know: anybody served.
Enter at `paper.leaflet`.
"""
