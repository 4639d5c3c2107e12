"""What runs beside the learner's code. Standard library alone; imports nothing else of Orienteer's."""
