"""Two versions of a plan side by side. Reached from the person's plan tab; it changes nothing."""
