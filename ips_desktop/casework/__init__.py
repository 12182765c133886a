"""What people do: one function an act, five to twenty lines, the refusals first, then records, then the id.

Here: a module a feature, named as everywhere (`client`, `referral`, `spell`, `profile`, `meeting`, `outreach`, `plan`, `staff`,
`team`, `service`, `inbox`, `drafts`); `standing_here` finds what an act is about and refuses what this laptop may not write.
Must not know: commits, clocks, the window, the store. The desk is given and never kept; the door commits and tells.
An act takes keywords only. What it refuses is `Refused(code, field, **facts)`; the sentence is `refusals.<code>`.
Pages import from the module (`from ips_desktop.casework.meeting import record_meeting`), so that grep finds the users.
"""
