"""The laptop's side of synchronising: what is sent when, what stands when two edited, how it reaches the server.

Enter at `exchanger.Exchanger` (the window's second door). Inside, from pure to worldly:
  merge      what stands of two people's edits        core, events, digests   the machine: events in, effects out
  box, post  what the store must do, and the works      transport, enrol        TLS, tokens, one-time codes
`merge` and `core` know no clock, socket, store or practice; only `box` and `post` know the store's parcels; nothing here knows
the server's rooms, only `sync.protocol`. A round is described in `core`, what the laptop keeps in `box.Box`.
"""
