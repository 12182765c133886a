"""Who may open the store: data key, passphrase, keyring of the operating system, recovery, throttle.

Enter by `Vault` (make, open, change, wait, forget); `suggest` and `weigh` in `passphrase`; `open_recovery` in `recovery`,
followed by `Vault.reseal`. Rooms: `keys` and `wrapping` (pure cryptography), `slots` (the file), `keyrings` (the only door to
the OS keyring), `throttle` (tries), `files` (the only place that writes).
Must not know: the store, the window, the network, who is signed in. It gives 48 bytes or says why not.
Cryptography, word lists and keyrings are loaded when first used, not when this is imported: the first paint comes before.
Everything else imports from here: `Vault`, `Cost`, `DataKey`, `Waiting`, `SecretStore`, `DEFAULT`, `FLOOR`.
"""

from ips_desktop.vault.keyrings import SecretStore
from ips_desktop.vault.keys import DEFAULT, FLOOR, Cost, DataKey
from ips_desktop.vault.throttle import Waiting
from ips_desktop.vault.vault import Vault

__all__ = ["DEFAULT", "FLOOR", "Cost", "DataKey", "SecretStore", "Vault", "Waiting"]
