"""What ours is held against: the least that could do the same job, written by hand, with no part of the product."""
