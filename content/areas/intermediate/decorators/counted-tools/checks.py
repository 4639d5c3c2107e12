from orienteer.curriculum import check, given, integers, snippet

checks = [
    check(
        "a function with one argument gives what it gave",
        snippet("counted(len)('axe')"),
    ),
    check(
        "any number of arguments arrives, by place and by keyword",
        given(
            places=integers(0, 2),
            keywords=integers(0, 2),
            snippet="""
                @counted
                def mend(*parts, **options):
                    return parts, options

                mend(*["saw", "axe"][:places], **dict([("oil", 1), ("wax", 2)][:keywords]))
            """,
        ),
    ),
    check(
        "a function that wasn't called has 0 calls",
        snippet("""
            @counted
            def mend():
                return "mended"

            mend.calls
        """),
    ),
    check(
        "every call is counted",
        given(
            times=integers(0, 3),
            snippet="""
                @counted
                def mend(tool):
                    return tool

                for _ in range(times):
                    mend("saw")
                mend.calls
            """,
        ),
    ),
    check(
        "each function has a count of its own",
        snippet("""
            @counted
            def mend(tool):
                return tool

            @counted
            def oil(tool):
                return tool

            mend("saw"), mend("axe"), oil("saw")
            mend.calls, oil.calls
        """),
    ),
    check(
        "two functions of one name have a count each",
        snippet("""
            def shop():
                @counted
                def mend(tool):
                    return tool

                return mend

            one, other = shop(), shop()
            one("saw"), one("axe"), other("saw")
            one.calls, other.calls
        """),
    ),
    check(
        "what the function raises arrives",
        snippet("""
            @counted
            def mend(tool):
                raise LookupError(tool)

            mend("saw")
        """),
    ),
    check(
        "a call that raised is counted",
        snippet("""
            @counted
            def mend(tool):
                raise LookupError(tool)

            for _ in range(2):
                try:
                    mend("saw")
                except LookupError:
                    pass
            mend.calls
        """),
    ),
    check(
        "the call is counted before the function runs",
        snippet("""
            @counted
            def mend(tool):
                return mend.calls

            mend("saw"), mend("saw")
        """),
    ),
    check(
        "name and docstring are the function's",
        snippet('''
            @counted
            def mend(tool):
                "Mend a tool."
                return tool

            mend.__name__, mend.__doc__
        '''),
    ),
    check(
        "the signature is the function's",
        snippet("""
            import inspect

            @counted
            def mend(tool, *, angle=20):
                return tool

            str(inspect.signature(mend))
        """),
    ),
    check(
        "a counted method knows its object",
        snippet("""
            class Drill:
                def __init__(self, bits):
                    self.bits = bits

                @counted
                def change(self, bit, worn=0):
                    return self.bits, bit, worn

            Drill("three").change("wide"), Drill("two").change(bit="thin", worn=1)
        """),
    ),
    check(
        "a method is counted for all objects together",
        snippet("""
            class Drill:
                @counted
                def change(self):
                    return self

            first, second = Drill(), Drill()
            first.change() is first, second.change() is second
            Drill.change.calls, first.change.calls
        """),
    ),
    check(
        "a generator comes as it is, and gives one thing at a time",
        snippet("""
            taken = []

            @counted
            def tools():
                for tool in ("saw", "axe"):
                    taken.append(tool)
                    yield tool

            next(tools()), taken, tools.calls
        """),
    ),
]
