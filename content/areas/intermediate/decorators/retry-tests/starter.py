from retrying import retry


def test_a_function_that_answers_is_called_once():
    seen = []
    retry(3)(seen.append)("north")
    assert seen == ["north"]
