"""What follows from what is known: due days, limits, histories, entry, seals, reading grades. Pure, dated, named.

Here: `clocks` (what Today shows, each a `Due`), `limits` (25 × WTE and its kin), `histories` (effective-from facts), `spells` (entry,
contact, open), `invariants` (what two laptops can break together), `sealing` (what a signature stands on), `versions`, `names`, `reading`,
`working_days`; of work: `facts` (the flat facts that jobs are judged by), `pay`, `competitive`, `employment`, `zero_hours`, `hours`,
`benefit_limited`, `jobs` (starts and moves), `retention`, `at_risk`, `served`, `rates`, `knowing` (yes, no, not known), `days`; found from what is
typed: `occupations` (SOC and SIC) by `typed`, `nhs_number`; `measures`, each indicator in its file, on the engine in `measuring`.
Must not know: sessions, records, windows, today. Every day comes in; every figure comes from the reference values handed in, as they
were on the day that the rule looks at. A rule gives its name, and the name is the sentence's key in `clocks` of the wordings.
"""
