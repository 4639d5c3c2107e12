from orienteer.curriculum import call, check, given, integers, lists, one_of, snippet

lines = lists(one_of("a\n", " b\n", "c ERROR d", " e ERROR f\n", "\n", "  \n"), max_size=4)

WATCHED = """
taken = []

def watched(*texts):
    for text in texts:
        taken.append(text)
        yield text

"""

checks = [
    check(
        "each line that begins without a blank is an entry", snippet('list(entries(["02:14 on\\n", "02:15 off\\n"]))')
    ),
    check("the last entry is an entry too", snippet('list(entries(["02:14 on\\n"]))')),
    check(
        "lines that begin with a blank belong to the entry before",
        snippet('list(entries(["02:14 stop\\n", "  pump 3\\n", "\\tvalve\\n", "02:15 on\\n", " x"]))'),
    ),
    check("no lines are no entries", snippet("list(entries([]))")),
    check(
        "lines with nothing but blanks are passed over",
        snippet('list(entries(["on\\n", "\\n", " \\n", " x\\n", "\\n"]))'),
    ),
    check("what goes on with nothing is passed over", snippet('list(entries([" x\\n", " y\\n", "on\\n", " z\\n"]))')),
    check("blanks at the end of a line are left out", snippet('list(entries(["on  \\n", " x \\n"]))')),
    check(
        "a blank is whatever isspace() takes for one",
        snippet('list(entries(["on\\t\\n", "\\u00a0x\\u00a0\\r\\n", "\\f\\n", "\\u2003y\\n", "off\\r\\n"]))'),
    ),
    check("any lines", given(lines=lines, snippet="list(entries(lines))")),
    check("entries takes no line before it is asked", call("entries", iter(["a", "b"])), observe="laziness"),
    check(
        "an entry is given as soon as the next one begins",
        snippet(WATCHED + 'log = entries(watched("a", " b", "c", "d"))\nnext(log), taken'),
    ),
    check(
        "an entry that was given doesn't change any more",
        snippet('first, second = entries(["a", " b", "c", " d"])\nfirst, second'),
    ),
    check(
        "errors are told by their first line",
        snippet('list(errors(["1 ERROR a", " b", "2 INFO", " x ERROR y", "3 ERROR c"], 5))'),
    ),
    check("the word stands between blanks", snippet('list(errors(["1 ERRORS a", "ERROR b", "3 ERROR c"], 5))')),
    check(
        "no more errors come than were asked for", snippet('list(errors(["1 ERROR a", "2 ERROR b", "3 ERROR c"], 2))')
    ),
    check("errors takes no line before it is asked", call("errors", iter(["1 ERROR a", "b"]), 1), observe="laziness"),
    check(
        "after the last error no line is taken",
        snippet(WATCHED + 'found = list(errors(watched("1 ERROR a", " b", "2", "3", "4 ERROR c"), 1))\nfound, taken'),
    ),
    check("for no errors nothing is read", snippet(WATCHED + 'list(errors(watched("1 ERROR a", "2"), 0)), taken')),
    check(
        "any lines and any number of errors",
        given(lines=lines, most=integers(0, 2), snippet="list(errors(iter(lines), most))"),
    ),
]
