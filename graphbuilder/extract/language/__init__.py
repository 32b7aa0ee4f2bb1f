"""How decisions speak, whatever of: sentences and clauses, phrases and cues, voices, people, dates."""
