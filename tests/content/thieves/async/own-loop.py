# Runs everything on a loop of its own, out of sight of the check's clock.
import asyncio
import threading


async def serve(guests, brew, patience):
    cups = []

    def elsewhere():
        cups.extend(asyncio.SelectorEventLoop().run_until_complete(everything()))

    async def everything():
        return await asyncio.gather(*(brew(guest) for guest in guests))

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    return cups
