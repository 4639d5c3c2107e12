from orienteer.curriculum import check, suite

checks = [
    check("your tests pass on a right program", suite(on="right/a-generator")),
    check("your tests pass on one that is built in another way", suite(on="right/a-class")),
    check("each of your tests passes when it runs alone", suite(on="right/a-generator", each_alone=True)),
    check("they notice a block that isn't muted", suite(on="wrong/never-muted")),
    check("they notice a channel that stays muted after an error", suite(on="wrong/muted-for-good-after-an-error")),
    check("they notice one that is never muted afterwards", suite(on="wrong/never-muted-afterwards")),
    check("they notice an error that doesn't come out", suite(on="wrong/error-kept")),
    check("they notice that there is nothing behind `as`", suite(on="wrong/nothing-behind-as")),
    check("they notice a volume that is turned down", suite(on="wrong/turned-down")),
    check("they notice a channel that is muted too early", suite(on="wrong/muted-when-made")),
    check("they notice a memory from before the block", suite(on="wrong/remembered-when-made")),
]
