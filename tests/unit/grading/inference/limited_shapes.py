"""Assignments with a limit: what is longer than any example lies beyond it, or a number is one beside it."""

from __future__ import annotations

from tests.unit.grading.inference.assignments import Assignment

LIMITED_SHAPES = (
    Assignment(
        "so many of the best, never more than there are",
        examples=(
            "best([{'name': 'ann', 'score': 3}, {'name': 'bob', 'score': 7}], 1)",
            "best([{'name': 'zoe', 'score': 5}, {'name': 'ann', 'score': 5}, {'name': 'bob', 'score': 1}], 2)",
            "best([], 0)",
            "best([{'name': 'kim', 'score': 0}], 1)",
        ),
        reference=(
            "def best(records, n):\n"
            "    ordered = sorted(records, key=lambda record: (-record['score'], record['name']))\n"
            "    return [record['name'] for record in ordered[:n]]\n"
        ),
        right=(
            "def best(records, n):\n"
            "    pairs = sorted((-record['score'], record['name']) for record in records)\n"
            "    return [name for _, name in pairs][:n]\n",
        ),
        wrong=(
            "def best(records, n):\n"
            "    ordered = sorted(records, key=lambda record: (-record['score'], record['name']))\n"
            "    return [record['name'] for record in ordered[:2][:n]]\n",
        ),
    ),
    Assignment(
        "both diagonals of a square",
        examples=(
            "diagonals([[1]])",
            "diagonals([[1, 2], [3, 4]])",
            "diagonals([[1, 2, 3], [4, 5, 6], [7, 8, 9]])",
            "diagonals([[0, -1], [5, 2]])",
        ),
        reference=(
            "def diagonals(m):\n"
            "    n = len(m)\n"
            "    return sum(m[i][i] for i in range(n)), sum(m[i][n - 1 - i] for i in range(n))\n"
        ),
        right=(
            "def diagonals(m):\n"
            "    down = up = 0\n"
            "    for place, row in enumerate(m):\n"
            "        down += row[place]\n"
            "        up += row[-1 - place]\n"
            "    return down, up\n",
        ),
        wrong=(
            "def diagonals(m):\n"
            "    n = len(m)\n"
            "    return sum(m[i][i] for i in range(min(n, 3))), sum(m[i][n - 1 - i] for i in range(n))\n",
        ),
    ),
    Assignment(
        "an address of four numbers up to 255",
        examples=(
            "valid_ip('192.168.0.1')",
            "valid_ip('256.1.1.1')",
            "valid_ip('1.2.3')",
            "valid_ip('01.2.3.4')",
            "valid_ip('a.b.c.d')",
            "valid_ip('')",
            "valid_ip('1.2.3.4.5')",
            "valid_ip('0.0.0.0')",
            "valid_ip('1..2.3')",
        ),
        reference=(
            "def valid_ip(text):\n"
            "    parts = text.split('.')\n"
            "    return len(parts) == 4 and all(\n"
            "        part.isdigit() and int(part) <= 255 and (part == '0' or part[0] != '0') for part in parts\n"
            "    )\n"
        ),
        right=(
            "def valid_ip(text):\n"
            "    parts = text.split('.')\n"
            "    if len(parts) != 4:\n"
            "        return False\n"
            "    for part in parts:\n"
            "        if not part.isdigit() or str(int(part)) != part or int(part) > 255:\n"
            "            return False\n"
            "    return True\n",
        ),
        wrong=(
            "def valid_ip(text):\n"
            "    parts = text.split('.')\n"
            "    return len(parts) == 4 and all(\n"
            "        part.isdigit() and int(part) < 255 and (part == '0' or part[0] != '0') for part in parts\n"
            "    )\n",
        ),
    ),
)
