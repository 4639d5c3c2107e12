"""The course as JSON, for programs: its schema is published and versioned."""
