"""Settings: how the window looks, the passphrase, sending, and what this laptop is. Danger is not here.

`page` lays out the panels; `passphrase` is the form that changes it, `locking` after how long the window locks by itself.
"""
