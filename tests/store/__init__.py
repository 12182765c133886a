"""Tests of `ips_desktop.store`: on the real encrypted file, with a fixed key, without vault or practice (see `shelf`)."""
