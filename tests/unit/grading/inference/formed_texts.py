"""More assignments: texts of one form, whose signs, head or spelling all inputs share."""

from __future__ import annotations

from tests.unit.grading.inference.assignments import assignment

FORMED_TEXTS = (
    assignment(
        "what stands behind the sign of an address",
        """
        domain('ann@example.com')
        domain('bob.b@mail.org')
        domain('x@y.de')
        """,
        """
        def domain(address): return address.split('@')[1]
        """,
        (
            """
            def domain(address): return address[address.index('@') + 1:]
            """,
            """
            def domain(address): return address.rpartition('@')[2]
            """,
            """
            def domain(address):
                user, host = address.split('@')
                return host
            """,
        ),
        (
            ("[1]", "[0]"),
            ("[1]", "[1].split('.')[0]"),
        ),
    ),
    assignment(
        "a tag without its sign",
        """
        tag('#news')
        tag('#a')
        tag('#python')
        tag('#sunday')
        """,
        """
        def tag(text): return text[1:]
        """,
        (
            """
            def tag(text): return text.lstrip('#')
            """,
            """
            def tag(text):
                assert text[0] == '#'
                return text.replace('#', '')
            """,
        ),
        (
            ("[1:]", ""),
            ("[1:]", "[1:7]"),
        ),
    ),
    assignment(
        "the three numbers of a colour",
        """
        rgb('#ff8800')
        rgb('#000000')
        rgb('#0a0b0c')
        rgb('#ffffff')
        rgb('#1234de')
        """,
        """
        def rgb(colour): return (int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16))
        """,
        (
            """
            def rgb(colour): return tuple(bytes.fromhex(colour.lstrip('#')))
            """,
            """
            def rgb(colour):
                n = int(colour.replace('#', ''), 16)
                return (n >> 16, n >> 8 & 255, n & 255)
            """,
        ),
        (
            ("colour[5:7]", "colour[4:6]"),
            """
            def rgb(colour):
                n = int(colour[1:], 16)
                return (n >> 16, n >> 8, n & 255)
            """,
        ),
    ),
    assignment(
        "the room of a code",
        """
        room('#A12')
        room('#B07')
        room('#C99')
        room('#A30')
        """,
        """
        def room(code): return int(code[2:])
        """,
        (
            """
            import re
            def room(code): return int(re.fullmatch(r'#[A-Z](\\d\\d)', code).group(1))
            """,
            """
            def room(code): return int(code.strip('#ABCDEFGHIJKLMNOPQRSTUVWXYZ'))
            """,
        ),
        (("[2:]", "[3:]"), ("int(code[2:])", "int(code[2]) * 10 + int(code[3]) % 9")),
    ),
    assignment(
        "the host of an address",
        """
        host('https://example.com/path')
        host('http://a.org/')
        host('https://mail.example.net/x/y')
        """,
        """
        def host(url): return url.split('/')[2]
        """,
        (
            """
            from urllib.parse import urlparse
            def host(url): return urlparse(url).hostname
            """,
            """
            def host(url):
                rest = url[url.index('://') + 3:]
                return rest[:rest.index('/')]
            """,
        ),
        (("[2]", "[-1]"), ("[2]", "[2].removeprefix('mail.')")),
    ),
    assignment(
        "the minutes of a span",
        """
        minutes('09:00-10:30')
        minutes('00:00-23:59')
        minutes('12:45-13:00')
        minutes('08:05-08:06')
        """,
        """
        def minutes(text):
            a, b = text.split('-')
            h, m = a.split(':')
            H, M = b.split(':')
            return (int(H) - int(h)) * 60 + int(M) - int(m)
        """,
        (
            """
            from datetime import datetime
            def minutes(text):
                a, b = (datetime.strptime(t, '%H:%M') for t in text.split('-'))
                return (b - a).seconds // 60
            """,
            """
            def minutes(text):
                f = lambda t: int(t[:2]) * 60 + int(t[3:])
                return len(range(f(text[:5]), f(text[6:])))
            """,
        ),
        (
            """
            def minutes(text):
                a, b = text.split('-')
                return (int(b[:2]) - int(a[:2])) * 60 + abs(int(b[3:]) - int(a[3:]))
            """,
        ),
    ),
    assignment(
        "the month of a date",
        """
        month('05/03/2024')
        month('31/12/1999')
        month('29/02/2020')
        month('01/01/2001')
        month('17/07/2011')
        """,
        """
        def month(text): return int(text[3:5])
        """,
        (
            """
            from datetime import datetime
            def month(text): return datetime.strptime(text, '%d/%m/%Y').month
            """,
        ),
        (("[3:5]", "[4:5]"), ("[3:5]", "[0:2]")),
    ),
    assignment(
        "the year of a date with the month's name",
        """
        year('5 March 2024')
        year('31 December 1999')
        year('29 February 2020')
        year('1 May 2001')
        """,
        """
        def year(text): return int(text.split()[2])
        """,
        (
            """
            from datetime import datetime
            def year(text): return datetime.strptime(text, '%d %B %Y').year
            """,
        ),
        (("[2]", "[2][2:]"), ("[2]", "[0]")),
    ),
    assignment(
        "the sum of a dictionary that is written as JSON",
        """
        total('{"a": 1, "b": 2}')
        total('{}')
        total('{"tea": 12}')
        total('{"x": 5, "y": 0, "zed": 7}')
        """,
        """
        import json
        def total(text): return sum(json.loads(text).values())
        """,
        (
            """
            import ast
            def total(text): return sum(ast.literal_eval(text).values())
            """,
            """
            import re
            def total(text): return sum(map(int, re.findall(r': (\\d+)', text)))
            """,
        ),
        (
            """
            def total(text): return sum(int(c) for c in text if c.isdigit())
            """,
            """
            import json
            def total(text): return sum(set(json.loads(text).values()))
            """,
        ),
    ),
)
