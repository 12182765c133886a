"""The vocational profile: what a person wants from work and brings to it, in their words (SS5.3d, FS11).

`page` asks, does and leaves; `form` lays the five questions out.
Must not know: other pages, records. Enter at `page.ProfilePage`; it is told the person and begins a profile if there is none.
"""
