"""What the program leaves behind, looked at as a finder of the laptop or the server would: nothing that was typed (security §1.5).

Here: `canaries` (words that stand nowhere else, and every form they could lie in), `looking` (through files and folders, into what
is packed in them), `fields` (every text field of the windows and of the records, found from the program itself), `world` (folders,
server and supervisor of a played story), `walk` (the story at the real window, a process of its own, until it crashes on purpose),
`inside` (the store opened with its key, to the last freed page).
Must not know: which fields there are. A new one without a canary makes `test_typed` fail, and says its name.
Enter at `test_typed`. `make forensics` runs it all.
"""
