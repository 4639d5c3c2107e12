def lot(reserve):
    """Call out what must be bid, hear bids, and return the best when the hammer falls."""
    yield reserve


def evening(reserves):
    """One lot after the other; return what became of each."""
    for reserve in reserves:
        yield reserve
