import asyncio


async def serve(guests, brew, patience):
    """A cup for each guest, brewed together; None where one took longer than patience."""
    return list(await asyncio.gather(*(_cup(brew(guest), patience) for guest in guests)))


async def _cup(brewing, patience):
    try:
        return await asyncio.wait_for(brewing, patience)
    except asyncio.TimeoutError:
        return None
