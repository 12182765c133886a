"""What breaks, on real parts: processes killed with -9, wires cut, disks full, clocks moved, logs torn; and what must hold after.

`dying_server` is `ips-server` with a point at which it kills itself, `served` starts and kills it from outside; `standing` reads
what stands on the server. `laptop` is a laptop without a window in a process of its own, `hurt` what can befall it, `wire` a
wire that can be cut. `campaign` plays seeded rounds of all that and looks at the promises after each: `make faults`.
Nothing here is known to the product: a fault is put around it from outside, never asked for inside.
"""
