import asyncio


async def serve(guests, brew, patience):
    tasks = [asyncio.create_task(brew(guest)) for guest in guests]
    if tasks:
        await asyncio.wait(tasks, timeout=patience)
    for task in tasks:
        if not task.done():
            task.cancel()
    cups = await asyncio.gather(*tasks, return_exceptions=True)
    for cup in cups:
        if isinstance(cup, Exception) and not isinstance(cup, asyncio.CancelledError):
            raise cup
    return [None if isinstance(cup, asyncio.CancelledError) else cup for cup in cups]
