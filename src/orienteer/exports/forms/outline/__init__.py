"""The roadmap's outline as text: areas, topics and items, without the lessons."""
