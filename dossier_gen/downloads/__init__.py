"""Downloads: the timeline of each dossier as files that other programs read."""
