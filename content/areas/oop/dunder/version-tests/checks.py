from orienteer.curriculum import check, suite

checks = [
    check("your tests pass on a right Version", suite(on="right/a-tuple-of-numbers")),
    check("your tests pass on a right Version that is built in another way", suite(on="right/a-padded-text")),
    check("each of your tests passes when it runs alone", suite(on="right/a-tuple-of-numbers", each_alone=True)),
    check("they notice versions that are compared as texts", suite(on="wrong/compared-as-texts")),
    check("they notice that only the first two numbers count", suite(on="wrong/two-numbers-count")),
    check("they notice that a nought at the end makes a difference", suite(on="wrong/noughts-make-a-difference")),
    check("they notice a text that has lost its noughts", suite(on="wrong/text-without-noughts")),
    check("they notice a version that is less than itself", suite(on="wrong/less-than-itself")),
    check("they notice equal versions that a set keeps both", suite(on="wrong/hash-of-the-text")),
    check("they notice versions that can't be in a set", suite(on="wrong/no-hash")),
    check("they notice a version that is equal to its text", suite(on="wrong/equal-to-its-text")),
    check("they notice a comparison with something else that raises", suite(on="wrong/equality-raises")),
    check("they notice a version that is less than a text", suite(on="wrong/less-than-a-text")),
]
