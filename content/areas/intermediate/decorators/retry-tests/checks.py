from orienteer.curriculum import check, suite

checks = [
    check("your tests pass on a right decorator", suite(on="right/looped")),
    check("your tests pass on one that is built in another way", suite(on="right/an-object")),
    check("each of your tests passes when it runs alone", suite(on="right/looped", each_alone=True)),
    check("they notice one try too many", suite(on="wrong/one-too-many")),
    check("they notice one try too few", suite(on="wrong/one-too-few")),
    check("they notice a last failure that nobody hears of", suite(on="wrong/silent-at-the-end")),
    check("they notice an answer that is lost", suite(on="wrong/answer-lost")),
    check("they notice that any error is tried again", suite(on="wrong/any-error")),
    check("they notice that keywords get lost after the first try", suite(on="wrong/keywords-once")),
    check("they notice tries that are used up for good", suite(on="wrong/used-up")),
    check("they notice a label that is lost", suite(on="wrong/label-lost")),
    check("they notice a decorator that breaks methods", suite(on="wrong/no-methods")),
    check("they notice a refusal that comes too late", suite(on="wrong/refused-late")),
]
