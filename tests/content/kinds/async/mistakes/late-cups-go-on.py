import asyncio


async def serve(guests, brew, patience):
    tasks = [asyncio.create_task(brew(guest)) for guest in guests]
    if tasks:
        await asyncio.wait(tasks, timeout=patience)
    return [task.result() if task.done() else None for task in tasks]
