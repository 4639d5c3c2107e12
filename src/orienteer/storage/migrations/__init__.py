"""Changes of the schema, in their order; each is run once, with a backup before it."""
