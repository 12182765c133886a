"""The demonstration: a made-up service built by ordinary acts and rounds, and the main job played through real windows.

`lives` says what happens to whom on which day (pure, seeded); `service` makes the server and enrols everybody; `year` plays the
lives into the stores; `secrets` gives headless runs a keyring of their own; `journey` plays the main job as two processes.
Must not: write a row itself, or know a page's insides beyond what a person sees. Enter at `ui.demo.run_demo`.
"""
