// Filters of a timeline.
