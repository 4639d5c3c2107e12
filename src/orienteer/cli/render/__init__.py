"""From values to text: pages of blocks, and the one writer that lays them out."""
