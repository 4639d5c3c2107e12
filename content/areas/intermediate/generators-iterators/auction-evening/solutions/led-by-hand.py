def lot(reserve):
    """Call out what must be bid, hear bids, and return the best when the hammer falls."""
    bids = [(None, reserve - 1)]
    while (bid := (yield bids[-1][1] + 1)) is not None:
        if bid[1] > bids[-1][1]:
            bids.append(bid)
    return bids[-1] if len(bids) > 1 else None


def evening(reserves):
    """One lot after the other; return what became of each."""
    results = []
    for reserve in reserves:
        clock = lot(reserve)
        heard = None
        while True:
            try:
                least = clock.send(heard)
            except StopIteration as hammer:
                results.append(hammer.value)
                break
            heard = yield least
    return results
