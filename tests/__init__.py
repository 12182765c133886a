"""Tests of IPS Desktop, laid out as the tree is: `tests/casework/test_meeting.py` tests `ips_desktop/casework/meeting.py`.

Beside the mirror: `house` (the rules of the house), `journeys` (whole flows through real windows, stores and server),
`simulation` (seeded histories of the sync core), `faults` (kills, disks, liars), `forensics` (canaries in every file),
`benchmarks` (ratios, never a timed assertion). `conftest.py` holds the seed and the guards every test runs under;
`secret_service.py` and `postgres.py` start the real parts. Tests use the real store and server, never a mock.
"""
