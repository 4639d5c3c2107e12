from orienteer.curriculum import check, given, integers, lists, one_of, scenario

checks = [
    check(
        "three cups brew at the same time",
        scenario("""
            seconds = {"Ada": 3, "Ben": 1, "Cleo": 2}
            await serve(list(seconds), lambda guest: work(guest, seconds[guest], gives=f"tea for {guest}"), 10)
        """),
    ),
    check(
        "a cup that takes too long is cancelled and counts as None",
        scenario("""
            seconds = {"Ada": 30, "Ben": 1}
            await serve(list(seconds), lambda guest: work(guest, seconds[guest], gives=guest), 5)
        """),
    ),
    check(
        "any number of guests gets what was brewed for them, in their order",
        given(
            seconds=lists(integers(0, 4), max_size=4),
            patience=one_of(2.5, 10),
            scenario="""
                await serve(range(len(seconds)), lambda guest: work(f"cup {guest}", seconds[guest], gives=guest), patience)
            """,
        ),
        inputs=60,
    ),
    check(
        "what goes wrong with a cup is raised",
        scenario("""
            await serve(["Ada"], lambda guest: work(guest, 1, fails=ValueError("no milk")), 5)
        """),
        observe=["exception"],
    ),
]
