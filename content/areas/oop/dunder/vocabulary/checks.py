from orienteer.curriculum import check, given, integers, lists, one_of, snippet

words = lists(one_of("Haus", "haus", "Baum", "See"), max_size=3)

checks = [
    check(
        "each word is kept once, in its first spelling", snippet('list(Vocabulary(["Haus", "haus", "Baum", "HAUS"]))')
    ),
    check(
        "the number of words is its length", snippet('len(Vocabulary([])), len(Vocabulary(["Haus", "haus", "Baum"]))')
    ),
    check("an empty vocabulary counts as false", snippet('bool(Vocabulary([])), bool(Vocabulary(["Haus"]))')),
    check(
        "a word is found whatever its capitals",
        given(word=one_of("Haus", "HAUS", "haus", "Hau", ""), snippet='word in Vocabulary(["Haus", "Baum"])'),
    ),
    check(
        "what is no text isn't in it",
        given(thing=one_of(None, 3, ("haus",)), snippet='thing in Vocabulary(["Haus", "3", "None"])'),
    ),
    check(
        "a word has a place, from either end",
        given(place=integers(-3, 2), snippet='Vocabulary(["Haus", "haus", "Baum"])[place]'),
    ),
    check(
        "a slice is a vocabulary",
        snippet("""
            part = Vocabulary(["Haus", "Baum", "See", "Weg"])[1:3]
            type(part) is Vocabulary, list(part), "BAUM" in part, "Haus" in part
        """),
    ),
    check("a slice with a step works", snippet('list(Vocabulary(["Haus", "Baum", "See"])[::-2])')),
    check(
        "a loop goes through the words",
        snippet('found = ""\nfor word in Vocabulary(["See", "Baum"]):\n    found += word\nfound'),
    ),
    check(
        "two loops don't disturb each other",
        snippet("""
            v = Vocabulary(["See", "Baum"])
            pairs = []
            for first in v:
                for second in v:
                    pairs.append(first + second)
            pairs
        """),
    ),
    check(
        "the sum has the words of both",
        given(first=words, second=words, snippet="list(Vocabulary(first) + Vocabulary(second))"),
    ),
    check(
        "neither of two that are added changes",
        snippet("""
            v, w = Vocabulary(["Haus"]), Vocabulary(["See"])
            both = v + w
            type(both) is Vocabulary, list(v), list(w), list(both)
        """),
    ),
    check("a list can't be added", snippet('Vocabulary(["Haus"]) + ["See"]')),
    check(
        "an object that knows vocabularies is asked",
        snippet("""
            class Grammar:
                def __radd__(self, words):
                    return len(words)

            Vocabulary(["Haus"]) + Grammar()
        """),
    ),
    check(
        "the list of words stays the caller's",
        snippet("""
            words = ["Haus", "haus"]
            v = Vocabulary(words)
            words.append("See")
            words, list(v)
        """),
    ),
    check("any words", given(words=words, snippet="v = Vocabulary(words); list(v), len(v), bool(v)")),
]
