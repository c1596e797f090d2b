"""dossier_gen: curated news dossiers from Markdown articles and a ledger of dated, sourced events."""
