"""A group or a job club: who is in it, who came, what was done; and how one that was held is seen.

Enter at `page.GroupMeetingPage`, told a group, or whom (`people`, ids). `sheet` has the questions, `people` the one field in
which people are chosen, `member` one of them, `naming` the line that says who is named where they should not be, `acts` keeps the answers, `held` shows
one that is over. Must not know: where the people were chosen, records.
"""
