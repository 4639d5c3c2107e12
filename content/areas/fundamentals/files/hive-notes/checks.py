from orienteer.curriculum import call, check, given, lists, one_of, snippet


ANOTHER_MACHINE = """import builtins
import io

def machines_open(file, mode="r", buffering=-1, encoding=None, *rest, **named):
    if "b" not in mode and encoding in (None, "locale"):
        encoding = "latin-1"
    return real(file, mode, buffering, encoding, *rest, **named)

real, real_encoding = open, io.text_encoding
builtins.open = io.open = machines_open
io.text_encoding = lambda encoding, stacklevel=2: encoding or "locale"
"""


def notes_in(content):
    return snippet(f"""
with open("hive.txt", "w", encoding="utf-8") as file:
    size = file.write({content!r})
notes("hive.txt")
""")


checks = [
    check("the notes come in the order of the file", notes_in("queen seen\nfed\nbrood\n")),
    check("spaces around a note don't belong to it, those inside do", notes_in("  queen  seen \n")),
    check("a line without anything is no note", notes_in("queen seen\n\n   \nfed\n")),
    check("a line that begins with # is no note", notes_in("# hive 3\nfed\n  # later\n")),
    check("a # further on belongs to the note", notes_in("two frames # of brood #\n")),
    check("the last line counts without a line end", notes_in("queen seen\nfed")),
    check("an empty file has no notes", notes_in("")),
    check("letters with accents are read as they are", notes_in("reine marquée\n")),
    check(
        "on a machine with another encoding the file is in UTF-8 all the same",
        snippet(
            ANOTHER_MACHINE
            + """
with real("elsewhere.txt", "w", encoding="utf-8") as file:
    size = file.write("reine marquée\\n")
try:
    found = notes("elsewhere.txt")
finally:
    builtins.open = io.open = real
    io.text_encoding = real_encoding
found
"""
        ),
    ),
    check("a file that isn't there raises FileNotFoundError", call("notes", "no-such-hive.txt")),
    check(
        "the file is closed when the function is done",
        snippet("""
            import builtins
            import io

            with open("hive.txt", "w", encoding="utf-8") as file:
                size = file.write("fed\\n")
            real, opened = open, []

            def noting(*args, **named):
                opened.append(real(*args, **named))
                return opened[-1]

            builtins.open = io.open = noting
            try:
                found = notes("hive.txt")
            finally:
                builtins.open = io.open = real
            all(file.closed for file in opened)
        """),
    ),
    check(
        "the file is left as it was",
        snippet("""
            with open("kept.txt", "w", encoding="utf-8") as file:
                size = file.write("# hive 3\\n fed \\n")
            found = notes("kept.txt")
            with open("kept.txt", encoding="utf-8") as file:
                kept = file.read()
            kept
        """),
    ),
    check(
        "any lines",
        given(
            lines=lists(one_of("fed", "", " # x", "a # b", " b "), max_size=3),
            snippet="""
                with open("any.txt", "w", encoding="utf-8") as file:
                    size = file.write("\\n".join(lines))
                notes("any.txt")
            """,
        ),
    ),
]
