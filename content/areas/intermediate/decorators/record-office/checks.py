from orienteer.curriculum import check, given, one_of, optional, sets, snippet

rights = optional(sets(one_of("read", "lend")))

checks = [
    check(
        "both refusals are AccessErrors",
        snippet("issubclass(NotSignedIn, AccessError), issubclass(Forbidden, AccessError), AccessError.__bases__"),
    ),
    check("neither refusal is the other", snippet("issubclass(NotSignedIn, Forbidden), issubclass(Forbidden, NotSignedIn)")),
    check(
        "who has the right is let in, with all arguments",
        snippet("""
            @needs("read", lambda: {"read", "lend"}, [])
            def read(number, *, page=1):
                return number, page

            read(7), read(number=8, page=2)
        """),
    ),
    check(
        "who hasn't got the right is refused, and nobody is not signed in",
        given(
            rights=rights,
            snippet="""
                @needs("read", lambda: rights, [])
                def read(number):
                    return number

                read(7)
            """,
        ),
    ),
    check(
        "a refused call doesn't run the function",
        given(
            rights=rights,
            snippet="""
                opened = []
                read = needs("read", lambda: rights, [])(opened.append)
                try:
                    read(7)
                except AccessError:
                    pass
                opened
            """,
        ),
    ),
    check(
        "refused calls are written down, others aren't",
        given(
            rights=rights,
            snippet="""
                refused = []

                @needs("lend", lambda: rights, refused)
                def give_out(number):
                    return number

                for number in (1, 2):
                    try:
                        give_out(number)
                    except AccessError:
                        pass
                refused
            """,
        ),
    ),
    check(
        "who is asking is found out at each call",
        snippet("""
            signed_in = [None]
            tried = []

            @needs("read", lambda: signed_in[0], [])
            def read():
                return "let in"

            for signed_in[0] in (None, {"read"}, {"lend"}, {"read", "lend"}, None):
                try:
                    tried.append(read())
                except AccessError as error:
                    tried.append(type(error).__name__)
            tried
        """),
    ),
    check(
        "nobody is asked before the first call, and once at each",
        snippet("""
            asked = []

            def who():
                asked.append("who?")
                return {"read"}

            @needs("read", who, [])
            def read():
                return len(asked)

            before = len(asked)
            before, read(), read()
        """),
    ),
    check(
        "what the function raises arrives and is no refusal",
        snippet("""
            refused = []

            @needs("read", lambda: {"read"}, refused)
            def read(number):
                raise LookupError(number)

            caught = None
            try:
                read(7)
            except LookupError as error:
                caught = error.args
            caught, refused
        """),
    ),
    check(
        "the topmost of several is asked first",
        given(
            rights=rights,
            snippet="""
                refused = []

                @needs("read", lambda: rights, refused)
                @needs("lend", lambda: rights, refused)
                def give_out(number):
                    return number

                answer = None
                try:
                    answer = give_out(7)
                except AccessError as error:
                    answer = type(error).__name__
                answer, refused
            """,
        ),
    ),
    check(
        "a function says all that it needs, from top to bottom",
        snippet("""
            @needs("read", lambda: None, [])
            @needs("lend", lambda: None, [])
            @needs("burn", lambda: None, [])
            def burn(number):
                return number

            @needs("read", lambda: None, [])
            def read(number):
                return number

            burn.needs, read.needs
        """),
    ),
    check(
        "name, docstring and signature are the function's",
        snippet("""
            import inspect

            @needs("read", lambda: None, [])
            def read(number, *, page=1):
                "Read a file."

            read.__name__, read.__doc__, str(inspect.signature(read))
        """),
    ),
    check(
        "a guarded method knows its object",
        snippet("""
            refused = []

            class Shelf:
                def __init__(self, place):
                    self.place = place

                @needs("read", lambda: {"read"}, refused)
                def read(self, number):
                    return self.place, number

                @needs("burn", lambda: {"read"}, refused)
                def burn(self, number):
                    return self.place, number

            caught = None
            try:
                Shelf("B").burn(number=7)
            except Forbidden as error:
                caught = type(error)
            Shelf("A").read(7), caught is Forbidden, refused
        """),
    ),
]
