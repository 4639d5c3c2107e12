"""A template for Notion: what its importer takes, a ZIP of CSV and Markdown."""
