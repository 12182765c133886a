"""A referral: added in under a minute, then decided (SS5.1a, SS2.2). Readiness is never asked.

`page` asks, does and leaves; `adding` and `deciding` are its two forms; `similar` says who is here already under such a name.
Must not know: other pages, records. Enter at `page.ReferralPage`; it is told the person, or nobody for a new one, and the referral
to decide on when there is one.
"""
