from orienteer.curriculum import check, line

checks = [
    check("the postage for 20 grams", line(1)),
    check("the postage for a text", line(2)),
    check("what the annotation of stamps is", line(3)),
    check("the album", line(4)),
    check("whether the class has a price and a country", line(5)),
    check("what the class has annotations for", line(6)),
    check("what the list of whole numbers holds", line(7)),
    check("whether True is a whole number", line(8)),
]
