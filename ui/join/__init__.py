"""Joining a service: address with its print, one-time code, a passphrase; then key slots and store are made (decision 35).

Must not know: the pages behind. It asks the composition root for the practice and is done when the lock page can be shown.
"""
