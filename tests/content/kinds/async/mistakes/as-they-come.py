import asyncio


async def serve(guests, brew, patience):
    async def cup(guest):
        try:
            return await asyncio.wait_for(brew(guest), patience)
        except asyncio.TimeoutError:
            return None

    return [await ready for ready in asyncio.as_completed([cup(guest) for guest in guests])]
