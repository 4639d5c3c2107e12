import asyncio


async def serve(guests, brew, patience):
    cups = []
    for guest in guests:
        try:
            cups.append(await asyncio.wait_for(brew(guest), patience))
        except asyncio.TimeoutError:
            cups.append(None)
    return cups
