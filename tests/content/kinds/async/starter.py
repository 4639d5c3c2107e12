async def serve(guests, brew, patience):
    return [await brew(guest) for guest in guests]
