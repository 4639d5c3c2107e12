"""What the services answer with: plain values that every face renders."""
