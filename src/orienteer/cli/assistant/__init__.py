"""What an assistant of the learner's choice is told, over the Model Context Protocol: it may read, not change."""
