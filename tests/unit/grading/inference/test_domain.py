from __future__ import annotations

import json
import random
import re
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from orienteer.grading.inference.domain import InferredDomain, infer_domain, inferred_from
from orienteer.grading.inference.relations import Relation
from orienteer.inside.encoding import encode


def inferred(*calls: tuple[Any, ...]) -> InferredDomain:
    return infer_domain([tuple(map(encode, call)) for call in calls])


def inputs(*calls: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    """The listed inputs, with some larger ones drawn from another seed."""
    domain = inferred(*calls)
    listed = domain.listed(400)
    assert len(listed) >= 8
    return listed + domain.drawn(random.Random(7), 9, 50)


def leaves(value: Any) -> int:
    return sum(map(leaves, value)) if isinstance(value, (list, tuple)) else 1


def test_inputs_come_by_size_and_the_small_ones_are_all_there() -> None:
    listed = inferred(([3, 1, 2],), ([2, 2],), ([],)).listed(400)
    assert listed[:5] == [([],), ([1],), ([2],), ([3],), ([1, 1],)]
    assert [leaves(call) for call in listed] == sorted(map(leaves, listed))
    assert len([call for call in listed if len(call[0]) == 3]) >= 27


def test_the_same_examples_give_the_same_inputs() -> None:
    calls = (([5, 1], "ab"), ([7], "b"))
    assert inferred(*calls).listed(300) == inferred(*calls).listed(300)


def test_lists_that_are_sorted_in_all_examples_stay_so() -> None:
    found = inputs(([1, 4, 4],), ([2, 3, 9],), ([],))
    assert all(one <= other for (items,) in found for one, other in pairwise(items))
    assert any(one == other for (items,) in found for one, other in pairwise(items))


@pytest.mark.parametrize(
    "examples",
    [(([1, 2, 3],), ([],), ([10],)), (([1, 2, 3],), ([1, 2],), ([4, 5, 9],)), ((["a", "b", "c"],), (["d", "e"],))],
)
def test_a_short_list_that_happens_to_be_in_order_does_not_say_that_all_are(examples: tuple[Any, ...]) -> None:
    assert any(items != sorted(items) for (items,) in inputs(*examples))


def test_what_begins_before_it_ends_in_all_examples_does_so_in_all_inputs() -> None:
    times = inputs((("09:00", "10:30"),), (("08:05", "08:06"),), (("00:00", "23:59"),), (("12:45", "13:00"),))
    assert all(start < end for ((start, end),) in times)
    corners = inputs((((0, 0), (2, 3)),), (((-1, -1), (1, 1)),), (((2, 5), (7, 6)),))
    assert all(left < right and low < high for (((left, low), (right, high)),) in corners)
    words = inputs((("bat", "cat"),), (("an", "axe"),), (("i", "you"),))
    assert any(first > second for ((first, second),) in words)


def test_lists_without_repeats_stay_without() -> None:
    assert all(len(set(items)) == len(items) for (items,) in inputs(([3, 1, 2],), ([5, 4],)))


def test_one_field_of_records_may_be_without_repeats_while_another_repeats() -> None:
    found = inputs(([("F", 18), ("M", 35), ("F", 20)],), ([("M", 19), ("M", 25)],))
    assert all(len({age for _, age in people}) == len(people) for (people,) in found)
    assert any(len({gender for gender, _ in people}) < len(people) for (people,) in found)


def test_no_input_is_empty_where_no_example_is() -> None:
    assert all(items for (items,) in inputs(([1],), ([3, 2, 2],)))


def test_no_number_leaves_the_range_of_the_examples() -> None:
    assert {number for (number,) in inputs((1,), (40,), (7,))} <= set(range(1, 41))


def test_a_count_no_larger_than_the_length_stays_so() -> None:
    found = inputs(([3, 1, 2], 2), ([5], 1), ([4, 4], 0))
    assert all(0 <= count <= len(items) for items, count in found)
    assert any(count == len(items) for items, count in found)


def test_arguments_of_equal_length_stay_so() -> None:
    assert all(len(one) == len(other) for one, other in inputs(([1, 2], [3, 4]), ([5], [1]), ([], [])))


def test_a_value_that_is_always_one_of_the_others_stays_so() -> None:
    assert all(name in marks for marks, name in inputs(({"a": 1, "b": 2}, "b"), ({"x": 3}, "x")))


def test_a_value_that_is_only_sometimes_one_of_them_is_tried_both_ways() -> None:
    found = inputs(([1, 2, 3], 2), ([4, 5], 1), ([6, 2], 6))
    assert {value in items for items, value in found} == {True, False}


def test_tables_keep_rows_of_equal_length_and_tables_of_one_form_stay_so() -> None:
    found = inputs(([[1, 2], [3, 4]], [[5, 6], [7, 0]]), ([[1], [2], [9]], [[3], [3], [0]]))
    for one, other in found:
        assert [len(row) for row in one] == [len(row) for row in other]
        assert len({len(row) for row in one}) == 1


def test_lists_and_tuples_are_both_tried_where_examples_have_both() -> None:
    assert {type(items) for (items,) in inputs(([1, 2],), ((3, 1, 1),))} == {list, tuple}


def test_none_is_tried_where_an_example_has_it() -> None:
    assert any(value is None for value, _ in inputs((None, 1), (3, 2), (5, 5)))


def test_words_that_stand_for_something_are_taken_as_they_are() -> None:
    found = inputs(("north", 1), ("south", 2), ("north", 3), ("south", 4))
    assert {word for word, _ in found} == {"north", "south"}


def test_texts_use_the_characters_of_the_examples() -> None:
    found = inputs(("(())",), ("()",), ("",))
    assert {character for (text,) in found for character in text} == {"(", ")"}
    assert all(text.count("(") == text.count(")") for (text,) in found)


def test_texts_have_no_space_at_an_end_unless_an_example_has() -> None:
    assert all(text == text.strip() for (text,) in inputs(("the cat",), ("a dog ran",), ("",)))


def test_dates_stay_dates() -> None:
    for ((year, month, day),) in inputs(((2024, 2, 29),), ((1999, 12, 31),), ((2001, 4, 3),)):
        assert 1 <= month <= 12
        assert (
            1
            <= day
            <= (29 if month == 2 and year % 4 == 0 else 28 if month == 2 else 30 + (month in (1, 3, 5, 7, 8, 10, 12)))
        )


def test_nested_tuples_go_one_deeper_than_examples_that_are_deep() -> None:
    def height(value: Any) -> int:
        return 1 + max(map(height, value), default=0) if isinstance(value, tuple) else 0

    found = inputs(((1, (2, (3, 4))),), ((5, 6, 7),), (((1, 2), 3),))
    assert {height(tree) for (tree,) in found} == {1, 2, 3, 4}
    found = inputs(((1, (2, 3)),), ((5, 6, 7),), (((1, 2), 3),))
    assert {height(tree) for (tree,) in found} == {1, 2}


def test_rows_with_a_tuple_in_them_are_rows_and_no_trees() -> None:
    rows = [[("ann", (1990, 5)), ("bo", (1985, 7))], [("cy", (1990, 2))], [("di", (1980, 1)), ("al", (1999, 3))]]
    for (people,) in infer_domain([(encode(each),) for each in rows]).listed(300):
        for name, (year, month) in people:
            assert (type(name), type(year), type(month)) == (str, int, int)


def test_trees_stay_trees() -> None:
    def is_tree(value: Any) -> bool:
        return value is None or (len(value) == 3 and type(value[0]) is int and all(map(is_tree, value[1:])))

    assert all(is_tree(tree) for (tree,) in inputs(((1, (2, None, None), None),), ((4, None, None),), (None,)))


def test_a_graph_names_only_its_own_nodes() -> None:
    found = inputs(({"a": ["b"], "b": ["a", "c"], "c": ["b"]}, "a"), ({"a": [], "b": []}, "b"))
    for graph, start in found:
        assert start in graph
        assert all(other in graph for others in graph.values() for other in others)


@pytest.mark.parametrize(
    "calls",
    [
        (([1, 2], 1), ([3], 0)),
        (("ab", {"k": [1.5]}), ("c", {"k": [2.5]})),
        ((((1, 2), 3),), ((4, 5),)),
        (((2024, 1, 2), True), ((2023, 5, 6), False)),
        (("12:30",), ("09:05",)),
        (({1, 2}, frozenset({3})), (set(), frozenset({4}))),
        (((1, (2, None, None), None),), ((4, None, None),)),
        (((5, (3, None, None), (8, None, None)),), ((4, (2, (1, None, None), None), (6, None, None)),)),
        (((1, []),), ((1, [(2, []), (3, [(4, [])])]),)),
        (({"n": 1, "next": {"n": 2, "next": None}},), ({"n": 3, "next": None},)),
    ],
)
def test_a_domain_is_data_and_comes_back_from_it(calls: tuple[tuple[Any, ...], ...]) -> None:
    domain = inferred(*calls)
    again = inferred_from(json.loads(json.dumps(domain.describe())))
    assert again == domain
    assert again.listed(100) == domain.listed(100)


@pytest.mark.parametrize("calls", [[], [(1,), (1, 2)], [(["object", "Box"],)]])
def test_calls_that_tell_nothing_are_refused(calls: list[tuple[Any, ...]]) -> None:
    with pytest.raises(ValueError, match=r"domain|plain"):
        infer_domain(calls)


def in_order(tree: Any) -> list[Any]:
    return [] if tree is None else [*in_order(tree[1]), tree[0], *in_order(tree[2])]


SEARCH = ((5, (3, None, None), (8, None, None)), 7), ((4, (2, (1, None, None), None), (6, None, None)), 3), (None, 2)


def test_trees_in_search_order_stay_so_and_a_key_that_is_never_in_them_stays_out() -> None:
    found = inputs(*SEARCH, ((9, (4, None, (6, None, None)), None), 5))
    assert all(one < other for tree, _ in found for one, other in pairwise(in_order(tree)))
    assert all(key not in in_order(tree) for tree, key in found)
    assert any(len(in_order(tree)) > 3 for tree, _ in found)


def test_a_tree_takes_after_those_that_other_functions_get() -> None:
    alone = infer_domain([(encode((2, (1, None, None), None)),), (encode(None),)])
    beside = infer_domain(
        [(encode((2, (1, None, None), None)),), (encode(None),)], [encode(tree) for tree, _ in SEARCH]
    )
    unordered = (1, (2, None, None), None)
    assert (alone.fits((unordered,)), beside.fits((unordered,))) == (True, False)


def test_heaps_balanced_and_sorted_chains_stay_what_they_are() -> None:
    heap = (1, (3, (5, None, None), (4, None, None)), (2, None, None))
    other = (0, (2, None, None), (1, (7, None, None), None))
    domain = inferred((heap,), (other,))
    assert domain.fits(((1, (2, None, None), None),)) and not domain.fits(((2, (1, None, None), None),))
    chains = inferred(((1, (2, (5, None))),), ((3, (4, None)),), ((1, (9, None)),), (None,))
    assert chains.fits(((2, (6, None)),)) and not chains.fits(((6, (2, None)),))


def test_numbers_that_are_all_0_or_1_are_no_others() -> None:
    found = inputs(([[0, 1, 0], [1, 1, 0]],), ([[1, 0], [0, 0]],))
    assert {cell for (table,) in found for row in table for cell in row} == {0, 1}


def test_a_second_list_is_sorted_where_the_first_shows_it_and_it_is_never_unsorted() -> None:
    found = inputs(([1, 3, 5], [2, 4]), ([2, 2, 6], [1]), ([1, 7], []))
    assert all(one <= other for _, items in found for one, other in pairwise(items))


def test_two_drawn_collections_share_members_now_and_then() -> None:
    drawn = inferred(({"ann", "bob"}, {"bob", "cat"}), ({"dan"}, {"eve", "ann"})).drawn(random.Random(1), 6, 60)
    assert any(len(one & other) > 1 for one, other in drawn)


def test_what_follows_a_word_stands_after_that_word_alone() -> None:
    domain = inferred(([("push", 1), ("push", 4), ("add",)],), ([("pop",)],), ([],))
    assert domain.fits(([("push", 2), ("pop",)],))
    assert not any(domain.fits(([wrong],)) for wrong in (("push",), ("pop", 1), ("push", 1, 2), ("push", "pop"), ()))
    drawn = domain.drawn(random.Random(1), 5, 40)
    assert drawn and all(map(domain.fits, (*drawn, *domain.listed(100))))
    assert inferred_from(domain.describe()) == domain


def test_words_in_one_another_stand_where_the_examples_have_them() -> None:
    domain = inferred((("neg", ("num", 1)),), (("num", 5),), (("add", ("num", 2), ("neg", ("num", 3))),))
    assert domain.fits((("add", ("neg", ("num", 1)), ("add", ("num", 1), ("num", 1))),))
    assert not any(domain.fits((wrong,)) for wrong in (("num", ("num", 1)), ("neg", 3), ("add", ("num", 1))))
    assert all(map(domain.fits, domain.drawn(random.Random(1), 5, 40)))
    assert inferred_from(domain.describe()) == domain


def test_names_with_values_of_one_sort_are_no_words_that_tell() -> None:
    domain = inferred(([("ann", 3), ("bob", 4)],), ([("cy", 1)],))
    assert domain.fits(([("nab", 2), ("ann", 4)],))


def test_examples_of_another_form_widen_what_the_same_parameter_may_be() -> None:
    own = [(encode({"pen": (2, 3)}),)]
    other = [encode({"cup": (5, 0), "map": (1, 1)}), encode(7)]
    assert not infer_domain(own).fits(({"cup": (5, 0)},))
    domain = infer_domain(own, alike=[other])
    assert domain.fits(({"cup": (5, 0)},))
    assert not domain.fits(({"cup": (5, 0, 1)},))
    assert not domain.fits((7,))


def test_another_function_shows_what_more_can_stand_in_one_another() -> None:
    nested_right, nested_left = ("+", 1, ("*", 2, 3)), ("-", ("-", 9, 1), 2)
    own = [(encode(nested_right),), (encode(4),)]
    assert not infer_domain(own).fits((nested_left,))
    domain = infer_domain(own, beside=[encode(nested_left), encode(5)])
    assert domain.fits((nested_left,)) and domain.fits((("*", nested_left, nested_right),))
    assert not domain.fits((("/", 1, 2),))
    listed = [argument for (argument,) in domain.listed(200)]
    assert any(isinstance(each, tuple) and isinstance(each[1], tuple) for each in listed)
    unlike = infer_domain(own, beside=[encode(("neg", ("num", 1))), encode(("num", 1))])
    assert not unlike.fits((("neg", ("num", 1)),))


def test_words_may_hold_others_of_their_sort_side_by_side() -> None:
    files = ("dir", "home", [("file", "a", 3), ("dir", "b", [])])
    domain = inferred((files,), (("file", "n", 5),), (("dir", "c", [("file", "x", 1)]),))
    assert domain.fits((("dir", "a", [files, ("dir", "b", [])]),))
    assert not any(
        domain.fits((wrong,)) for wrong in (("file", "a", []), ("dir", "a", 3), ("dir", "a", [3]), ("ir", "a", []))
    )
    drawn = domain.drawn(random.Random(1), 5, 40)
    assert len(drawn) > 5 and all(map(domain.fits, (*drawn, *domain.listed(100))))
    assert inferred_from(domain.describe()) == domain


def test_numbers_are_written_in_the_digits_of_their_base() -> None:
    domain = inferred(("101", 2), ("ff", 16), ("77", 8), ("0", 10))
    assert not domain.fits(("f7", 8))
    drawn = domain.drawn(random.Random(1), 5, 40)
    assert len(drawn) > 10 and all(int(text, base) >= 0 for text, base in drawn)


def test_a_text_of_orders_has_each_word_with_numbers_like_its_own() -> None:
    domain = inferred(("",), ("F10 R90",), ("F2 L180 F1",), ("R180 F7",))
    assert domain.fits(("R90 R180 F5",))
    assert not any(domain.fits((wrong,)) for wrong in ("F", "10F", "F99", "R45", "X3", "F1  F1", "F1,F1"))
    drawn = domain.drawn(random.Random(1), 5, 40)
    assert len(drawn) > 10 and all(map(domain.fits, (*drawn, *domain.listed(100))))
    assert inferred_from(domain.describe()) == domain


def test_a_number_may_come_before_its_word() -> None:
    domain = inferred(("2h 30m",), ("45m 5s",), ("1h",))
    assert domain.fits(("1h 45m",)) and not domain.fits(("h1 45m",)) and not domain.fits(("",))


def test_pairs_of_a_name_and_a_number_are_orders_and_no_name_comes_twice() -> None:
    domain = inferred(("",), ("a=1",), ("a=1;b=22;c=-3",), ("x=5;y=0",))
    assert domain.fits(("b=22;a=5",)) or domain.fits(("b=22;a=1",))
    assert not any(domain.fits((wrong,)) for wrong in ("=1", "a=", "a=1;a=1", "a=1;", "1=a", "a:1"))
    drawn = domain.drawn(random.Random(1), 5, 40)
    assert len(drawn) > 10 and all(map(domain.fits, (*drawn, *domain.listed(100))))
    assert inferred_from(domain.describe()) == domain


def test_an_order_may_stand_by_itself_and_lack_a_number() -> None:
    domain = inferred((["undo", "add 3", "undo"],), (["sub 2", "add 5"],), ([],))
    assert domain.fits((["undo", "add 3", "add 5"],))
    assert not any(domain.fits(([wrong],)) for wrong in ("add", "undo 3", "a 1", "3", "add3", ""))


def test_words_without_numbers_and_squares_of_a_board_are_no_orders() -> None:
    assert inferred(("to be",), ("or not to be",)).fits(("not be to",))
    assert inferred(("a1",), ("d4",), ("h8",), ("b7",), ("g3",)).fits(("a4",))


def test_inputs_that_do_not_fit_count_as_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    options = Relation.options

    def counted(relation: Relation, value: Any) -> list[Any]:
        asked.append(value)
        return options(relation, value)

    monkeypatch.setattr(Relation, "options", counted)
    assert len(inferred(("anna", 1, "bo", 9, "cyril", 9)).listed(300)) == 300
    assert len(asked) < 500_000


def test_texts_that_are_rows_of_a_picture_are_equally_long() -> None:
    domain = inferred(([".#", "..", "##"],), (["...", "#.#"],), (["."],))
    assert domain.fits((["##", ".."],))
    assert not domain.fits(([".", ".."],))
    drawn = domain.drawn(random.Random(1), 5, 40)
    assert len(drawn) > 10 and all(map(domain.fits, (*drawn, *domain.listed(100))))
    assert inferred((["tea", "eat"],), (["tan"],)).fits((["ten", "at"],))


def test_spans_that_never_touch_in_the_examples_stay_apart() -> None:
    examples = (([(1, 3), (6, 9)],), ([(1, 2), (3, 5), (6, 7), (8, 10)],), ([(2, 4)],))
    assert all(one[1] < two[0] for (spans,) in inputs(*examples) for one, two in pairwise(spans))
    touching = (([(1, 3), (6, 9)],), ([(1, 2), (2, 5), (6, 7), (8, 10)],), ([(2, 4)],))
    assert any(one[1] == two[0] for (spans,) in inputs(*touching) for one, two in pairwise(spans))


def test_one_list_of_numbers_that_is_counted_does_not_say_that_none_repeats() -> None:
    assert any(len(set(items)) < len(items) for (items,) in inputs(([1, 2, 3],), ([10],), ([],)))


def test_permutations_are_as_long_as_one_likes_and_begin_where_the_examples_do() -> None:
    found = [items for (items,) in inputs(([2, 0, 1],), ([0],), ([1, 0],), ([0, 2, 1, 3],))]
    assert max(map(len, found)) > 4
    assert all(sorted(items) == list(range(len(items))) for items in found)
    found = [items for (items,) in inputs(([2, 3, 1],), ([1],), ([2, 1],), ([1, 3, 2, 4],))]
    assert all(sorted(items) == list(range(1, 1 + len(items))) for items in found)


def test_places_of_what_is_above_lead_to_one_root() -> None:
    found = [above for (above,) in inputs(([-1, 0, 0, 1],), ([-1],), ([2, 0, -1],), ([1, 2, 3, -1],))]
    assert max(map(len, found)) > 4
    for above in found:
        for place in range(len(above)):
            steps = 0
            while above[place] != -1:
                place, steps = above[place], steps + 1
                assert steps < len(above)


def test_sets_may_have_more_members_than_any_example() -> None:
    assert max(len(items) for (items,) in inputs(({1, 2},), (set(),), ({3},), ({1, 2, 3},))) > 3


def test_dictionaries_in_one_another_go_one_deeper_than_examples_that_are_deep() -> None:
    def height(value: Any) -> int:
        return 1 + max(map(height, value.values()), default=0) if isinstance(value, dict) else 0

    examples = (({"a": 1, "b": {"c": 2}},), ({"x": {"y": {"z": "end"}}},), ({},))
    assert {height(tree) for (tree,) in inputs(*examples)} == {1, 2, 3, 4}


def test_two_dates_as_texts_keep_their_order_in_time() -> None:
    examples = (("28.02.2024", "01.03.2024"), ("31.12.2023", "01.01.2024"), ("05.03.2024", "07.03.2024"))
    domain = inferred(*examples)
    assert inferred_from(json.loads(json.dumps(domain.describe()))).relations == domain.relations
    found = inputs(*examples)
    for first, second in found:
        assert first.split(".")[::-1] < second.split(".")[::-1]
    assert any(first > second for first, second in found)


@pytest.mark.parametrize(
    "lines",
    [
        ("2024-01-05 10:00:01 ERROR disk full", "2024-02-29 23:59:59 INFO started", "2023-12-31 00:00:00 WARN slow"),
        ("[2024-01-05] ERROR disk full", "[2024-02-29] INFO started", "[2023-12-31] WARN slow"),
        ("2024-01-05,ann,3", "2024-02-29,bo,12", "2023-12-31,cy,1"),
        ("ann,2024-01-05,3", "bo,2024-02-29,12", "cy,2023-12-31,1"),
        ("2024-01-05T10:00:01+01:00", "2024-02-29T23:59:59-05:00", "2023-12-31T00:00:00Z"),
    ],
)
def test_a_date_within_a_line_is_a_real_one(lines: tuple[str, ...]) -> None:
    found = [line for (line,) in inputs(*((line,) for line in lines))]
    days = {re.search(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", line)[0] for line in found}  # type: ignore[index]
    assert len(days) > 8
    assert all(date.fromisoformat(day) for day in days)


def test_cards_keep_their_values_and_their_sorts() -> None:
    hands = (["2H", "5H", "9H", "KH", "AH"], ["2H", "2S", "9H", "KD", "AC"], ["10H", "10D", "4S", "JC", "QC"])
    for (cards,) in inputs(*((hand,) for hand in hands)):
        assert all(card[-1] in "HSDC" and card[:-1] in ["2", "5", "9", "K", "A", "10", "4", "J", "Q"] for card in cards)


def test_a_value_and_a_collection_that_are_drawn_share_a_member_now_and_then() -> None:
    drawn = inferred(([1, 900],), ([70, 3, 500],)).shapes[0]
    assert drawn.fits([3, 70])
    domain = inferred(([1, 900, 34], 5), ([70, 3, 500], 70), ([8, 2], 999))
    found = domain.drawn(random.Random(3), 6, 60)
    assert sum(value in items for items, value in found) > 10


@pytest.mark.parametrize(
    ("texts", "is_square"),
    [(("1 2;3 4", "5", "1 2 3;4 5 6", "7;8;9"), False), (("1,2\n3,4", "5", "1,2,3\n4,5,6\n7,8,9"), True)],
)
def test_tables_of_numbers_in_a_text_keep_their_rows_alike(texts: tuple[str, ...], is_square: bool) -> None:
    for (text,) in inputs(*((each,) for each in texts)):
        widths = [len(re.split("[ ,]", row)) for row in re.split("[;\n]", text)]
        assert len(set(widths)) == 1
        assert not is_square or widths[0] == len(widths)
        assert all(cell.isdecimal() for cell in re.split("[ ,;\n]", text))


def test_rows_of_numbers_in_a_text_may_be_of_any_length_where_the_examples_are() -> None:
    found = [text for (text,) in inputs(("1 2;3",), ("5;7 8 9",), ("4",))]
    assert any(len({len(row.split(" ")) for row in text.split(";")}) > 1 for text in found)


GRAPHS = (
    ({"A": ["B"], "B": ["A", "C"], "C": ["B", "D"], "D": ["C"]}, "A", "D"),
    ({"A": ["B", "C"], "B": ["D"], "C": ["D"], "D": []}, "A", "D"),
    ({"A": [], "B": ["A"]}, "A", "B"),
    ({"A": ["A"]}, "A", "A"),
)


def test_a_key_may_be_any_of_the_keys_and_a_graph_have_a_few_nodes_more() -> None:
    found = inputs(*GRAPHS)
    assert all(start in graph and goal in graph for graph, start, goal in found)
    assert {start for _, start, _ in found} >= {"B", "C", "D"}
    assert any(start > goal for _, start, goal in found)
    assert max(len(graph) for graph, _, _ in found) > 4


def far_apart(graph: dict[str, list[str]]) -> int:
    """How many steps lie between two nodes that are farthest from each other, of those that a way joins."""
    most = 0
    for start in graph:
        seen, layer, steps = {start}, [start], 0
        while layer:
            most = max(most, steps)
            layer = list(dict.fromkeys(other for node in layer for other in graph[node] if other not in seen))
            seen.update(layer)
            steps += 1
    return most


def test_in_drawn_graphs_some_nodes_are_far_apart() -> None:
    drawn = [graph for graph, _, _ in inferred(*GRAPHS).drawn(random.Random(5), 8, 60)]
    assert sum(far_apart(graph) >= 4 for graph in drawn) > 5
    assert any(far_apart(graph) < 2 for graph in drawn)


def test_graphs_are_listed_by_their_ways_and_not_by_their_names() -> None:
    listed = list(inferred(*GRAPHS).shapes[0].values(4, 7))
    assert {"A": ["A", "B"], "B": []} in listed
    assert {"A": ["C"], "B": [], "C": []} in listed
    assert all(set(graph) == set("ABCD"[: len(graph)]) for graph in listed)
