"""One row for each id of the roadmap: what has to be found in an exercise that claims to exercise it.

An id counts as exercised where an exercise that can be graded covers it, all of its row is found in the exercise's
solution and checks, and the checks probe the submission at all. A row names the least that the thing can't be used
without.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping

from orienteer.course.evidence.finders import (
    Finder,
    both,
    checked,
    defines,
    either,
    file,
    imports,
    imports_library,
    laid,
    mentions,
    node,
    observes,
    probes,
    uses,
    words,
)
from orienteer.course.evidence.syntax import (
    annotated,
    calls_itself,
    class_variable,
    different_types,
    except_block,
    finally_block,
    inherits,
    instance_variable,
    method_called,
    overridden,
    own_exception,
    private_attribute,
    two_indices,
    wrapper,
)

ROUTES = both(probes("request"), node(ast.FunctionDef, ast.AsyncFunctionDef))
"""A function that answers requests, and probes that send some."""

PRINTED = both(probes("line", "program"), uses("print"))
"""A program that prints, and probes that look at what it printed."""

FUNDAMENTALS: Mapping[str, Finder] = {
    "fundamentals/basics/variables": node(ast.Assign, ast.AnnAssign),
    "fundamentals/basics/data-types": different_types(2),
    "fundamentals/basics/operators": node(ast.BinOp, ast.BoolOp, ast.Compare),
    "fundamentals/basics/conditionals": node(ast.If, ast.IfExp),
    "fundamentals/loops-functions/for-loops": node(ast.For),
    "fundamentals/loops-functions/while-loops": node(ast.While),
    "fundamentals/loops-functions/def": node(ast.FunctionDef),
    "fundamentals/loops-functions/lambda": node(ast.Lambda),
    "fundamentals/loops-functions/recursion": calls_itself(),
    "fundamentals/data-structures/lists": either(node(ast.List), uses("list")),
    "fundamentals/data-structures/tuples": either(node(ast.Tuple), uses("tuple", "namedtuple", "NamedTuple")),
    "fundamentals/data-structures/sets": either(node(ast.Set, ast.SetComp), uses("set", "frozenset")),
    "fundamentals/data-structures/dictionaries": either(node(ast.Dict, ast.DictComp), uses("dict", "Counter")),
    "fundamentals/data-structures/built-in-methods": method_called(
        "append", "extend", "pop", "sort", "index", "count", "get", "items", "keys", "values", "setdefault", "update",
        "add", "discard", "union", "intersection", "difference", "split", "join", "insert", "remove", "reverse",
    ),
    "fundamentals/files/open-read-write": both(
        uses("open", "read_text", "write_text"), either(observes("files"), mentions("open", "read_text"), PRINTED)
    ),
    "fundamentals/files/with-statement": node(ast.With, ast.AsyncWith),
    "fundamentals/exceptions/try-except": except_block(),
    "fundamentals/exceptions/finally": finally_block(),
    "fundamentals/exceptions/custom-exceptions": own_exception(),
    "fundamentals/interview/list-vs-tuple": both(node(ast.List), node(ast.Tuple)),
    "fundamentals/interview/memory-management": either(imports("gc", "weakref", "sys"), uses("getrefcount")),
}  # fmt: skip

OOP: Mapping[str, Finder] = {
    "oop/classes-objects/classes": node(ast.ClassDef),
    "oop/classes-objects/objects": both(node(ast.ClassDef), checked(ast.Attribute)),
    "oop/pillars/encapsulation": both(node(ast.ClassDef), private_attribute()),
    "oop/pillars/inheritance": inherits(),
    "oop/pillars/polymorphism": overridden(),
    "oop/init-str-repr/init": defines("__init__"),
    "oop/init-str-repr/str": both(defines("__str__"), either(mentions("str", "print", "format"), PRINTED)),
    "oop/init-str-repr/repr": both(defines("__repr__"), either(mentions("repr"), PRINTED)),
    "oop/class-vs-instance/class-variables": both(class_variable(), either(checked(ast.Attribute), probes("line"))),
    "oop/class-vs-instance/instance-variables": both(
        instance_variable(), either(checked(ast.Attribute), probes("line"))
    ),
    "oop/dunder/add": both(defines("__add__", "__radd__", "__iadd__"), checked(ast.BinOp, ast.AugAssign)),
    "oop/dunder/len": both(defines("__len__"), mentions("len")),
    "oop/dunder/other-dunders": defines(
        "__eq__", "__lt__", "__hash__", "__getitem__", "__setitem__", "__contains__", "__iter__", "__next__",
        "__call__", "__bool__", "__enter__", "__mul__", "__sub__", "__getattr__", "__get__", "__set__",
    ),
    "oop/interview/classmethod-vs-staticmethod": both(uses("classmethod"), uses("staticmethod")),
    "oop/interview/how-inheritance-works": both(inherits(), either(uses("super", "mro", "__mro__"), overridden())),
}  # fmt: skip

INTERMEDIATE: Mapping[str, Finder] = {
    "intermediate/comprehensions/list-comprehension": node(ast.ListComp),
    "intermediate/comprehensions/dict-comprehension": node(ast.DictComp),
    "intermediate/comprehensions/set-comprehension": node(ast.SetComp),
    "intermediate/generators-iterators/yield": node(ast.Yield, ast.YieldFrom),
    "intermediate/generators-iterators/next": either(uses("next"), defines("__next__")),
    "intermediate/generators-iterators/memory-efficiency": both(
        node(ast.Yield, ast.YieldFrom, ast.GeneratorExp), either(observes("laziness"), mentions("islice", "next"))
    ),
    "intermediate/decorators/function-wrappers": wrapper(),
    "intermediate/decorators/logging-decorator": both(
        wrapper(), either(imports("logging"), uses("append", "print", "info", "warning"))
    ),
    "intermediate/decorators/auth-decorator": both(wrapper(), node(ast.Raise)),
    "intermediate/context-managers/enter-exit": either(
        both(defines("__enter__"), defines("__exit__")), uses("contextmanager")
    ),
    "intermediate/modules-packages/importing": node(ast.Import, ast.ImportFrom),
    "intermediate/modules-packages/init-py": either(file("__init__.py"), laid("__init__.py")),
    "intermediate/modules-packages/standard-library": imports_library(),
    "intermediate/virtual-environments/venv": either(imports("venv"), words("-m venv")),
    "intermediate/virtual-environments/pipenv": either(file("Pipfile"), words("pipenv ")),
    "intermediate/virtual-environments/dependency-isolation": either(words("pip install", "-m venv"), imports("venv")),
    "intermediate/type-hints/static-typing-mypy": both(
        annotated(), either(probes("typed"), both(probes("line"), uses("__annotations__")))
    ),
}

BACKEND: Mapping[str, Finder] = {
    "backend/flask/routes": both(imports("flask"), uses("route", "get", "post"), ROUTES),
    "backend/flask/request-response": both(imports("flask.request", "flask"), uses("request"), ROUTES),
    "backend/flask/templating": both(imports("flask"), uses("render_template", "render_template_string"), ROUTES),
    "backend/flask/authentication": both(imports("flask"), uses("session", "authorization", "abort"), ROUTES),
    "backend/flask/middleware": both(imports("flask"), uses("before_request", "after_request", "wsgi_app"), ROUTES),
    "backend/flask/blueprints": both(imports("flask"), uses("Blueprint"), uses("register_blueprint"), ROUTES),
    "backend/fastapi/routes": both(imports("fastapi"), uses("get", "post", "put", "delete"), ROUTES),
    "backend/fastapi/request-response": both(imports("fastapi"), either(annotated(), uses("Response")), ROUTES),
    "backend/fastapi/templating": both(imports("fastapi"), uses("Jinja2Templates", "TemplateResponse"), ROUTES),
    "backend/fastapi/authentication": both(imports("fastapi"), uses("Depends", "HTTPException"), ROUTES),
    "backend/fastapi/middleware": both(imports("fastapi"), uses("middleware", "add_middleware"), ROUTES),
    "backend/fastapi/routers": both(imports("fastapi"), uses("APIRouter"), uses("include_router"), ROUTES),
    "backend/django/routes": both(imports("django"), uses("path", "re_path"), ROUTES),
    "backend/django/request-response": both(imports("django"), uses("HttpResponse", "JsonResponse", "render"), ROUTES),
    "backend/django/templating": both(imports("django"), uses("render", "Template", "render_to_string"), ROUTES),
    "backend/django/authentication": both(imports("django"), uses("authenticate", "login", "login_required"), ROUTES),
    "backend/django/middleware": both(imports("django"), either(uses("MIDDLEWARE"), defines("__call__")), ROUTES),
    "backend/django/apps": both(imports("django"), uses("INSTALLED_APPS", "AppConfig"), ROUTES),
    "backend/databases/sqlalchemy": both(imports("sqlalchemy"), probes("request", "snippet", "call", "given")),
    "backend/databases/django-orm": both(imports("django.db"), uses("objects", "Model")),
    "backend/databases/crud": both(uses("add", "create"), uses("delete"), probes("request", "snippet", "given")),
    "backend/databases/models": both(imports("sqlalchemy", "django.db"), node(ast.ClassDef)),
    "backend/databases/migrations": both(imports("alembic", "django.db.migrations"), defines("upgrade", "Migration")),
    "backend/validation-errors/pydantic": both(imports("pydantic"), inherits()),
    "backend/validation-errors/marshmallow": both(imports("marshmallow"), inherits()),
    "backend/validation-errors/custom-exceptions": both(own_exception(), probes("request", "snippet", "given", "call")),
    "backend/async/asyncio": both(imports("asyncio"), node(ast.AsyncFunctionDef, ast.Await)),
    "backend/async/aiohttp": both(imports("aiohttp"), node(ast.AsyncWith, ast.Await)),
    "backend/async/concurrency": both(node(ast.Await), uses("gather", "create_task", "TaskGroup", "as_completed")),
    "backend/async/async-routes": both(imports("fastapi", "aiohttp"), node(ast.AsyncFunctionDef), ROUTES),
    "backend/interview/state-in-rest-api": ROUTES,
    "backend/interview/sync-vs-async": both(node(ast.AsyncFunctionDef), node(ast.FunctionDef)),
}

FULLSTACK: Mapping[str, Finder] = {
    "fullstack/serve-frontend/flask-with-react": both(imports("flask"), file(".jsx", ".tsx"), ROUTES),
    "fullstack/serve-frontend/jinja2": either(imports("jinja2"), both(imports("flask"), uses("render_template"))),
    "fullstack/consume-api/axios": both(words("axios"), probes("page")),
    "fullstack/consume-api/fetch": both(words("fetch("), probes("page")),
    "fullstack/consume-api/react": both(words("useState", "useEffect"), probes("page")),
    "fullstack/consume-api/vue": both(words("createApp", "<script setup"), probes("page")),
    "fullstack/consume-api/angular": both(words("@Component"), probes("page")),
    "fullstack/environment/dotenv": either(imports("dotenv"), file(".env")),
    "fullstack/environment/secrets": both(uses("environ", "getenv"), node(ast.FunctionDef)),
    "fullstack/docker/dockerfile": both(file("Dockerfile"), probes("facts")),
    "fullstack/docker/docker-compose": both(file("compose.yaml", "docker-compose.yml"), probes("facts")),
    "fullstack/deployment/heroku": both(file("Procfile"), probes("facts")),
    "fullstack/deployment/render": both(file("render.yaml"), probes("facts")),
    "fullstack/deployment/aws-ec2": both(file(".service", "nginx.conf"), probes("facts")),
    "fullstack/deployment/railway": both(file("railway.json", "railway.toml"), probes("facts")),
}

DATA: Mapping[str, Finder] = {
    "data-ai/numpy-pandas/numpy": imports("numpy"),
    "data-ai/numpy-pandas/dataframes": both(imports("pandas"), uses("DataFrame", "read_csv")),
    "data-ai/numpy-pandas/manipulation": both(
        imports("pandas"), uses("loc", "iloc", "assign", "merge", "fillna", "drop", "pivot_table", "melt", "astype")
    ),
    "data-ai/numpy-pandas/aggregation": both(imports("pandas"), uses("groupby", "agg", "aggregate", "resample")),
    "data-ai/visualisation/matplotlib": both(imports("matplotlib"), uses("plot", "bar", "scatter", "hist", "subplots")),
    "data-ai/visualisation/seaborn": imports("seaborn"),
    "data-ai/scikit-learn/models": both(imports("sklearn"), uses("fit"), uses("predict", "predict_proba", "score")),
    "data-ai/scikit-learn/pipelines": both(imports("sklearn"), uses("Pipeline", "make_pipeline")),
    "data-ai/scikit-learn/evaluation": both(
        imports("sklearn"), uses("cross_val_score", "train_test_split", "classification_report", "GridSearchCV")
    ),
    "data-ai/deep-learning/pytorch": both(imports("torch"), uses("backward", "Module")),
    "data-ai/deep-learning/tensorflow": both(imports("tensorflow", "keras"), uses("fit", "GradientTape")),
    "data-ai/notebooks/prototyping": both(file(".ipynb"), probes("notebook", "cell")),
    "data-ai/notebooks/notebook-visualisation": both(file(".ipynb"), probes("figure")),
    "data-ai/web-scraping/requests": both(imports("requests"), uses("get", "Session", "raise_for_status")),
    "data-ai/web-scraping/beautifulsoup": both(imports("bs4"), uses("BeautifulSoup")),
    "data-ai/web-scraping/selenium": both(imports("selenium"), uses("WebDriverWait", "find_element")),
    "data-ai/transformers/transformers": both(imports("transformers"), node(ast.Call)),
}

INTERVIEWS: Mapping[str, Finder] = {
    "interviews/dsa/arrays": both(node(ast.Subscript), probes("given")),
    "interviews/dsa/strings": both(uses("join", "split", "str", "ord", "isalnum", "lower", "sorted"), probes("given")),
    "interviews/dsa/linked-lists": both(uses("next"), node(ast.While)),
    "interviews/dsa/trees": both(uses("left"), uses("right")),
    "interviews/dsa/graphs": both(uses("deque", "visited", "seen", "queue", "stack"), node(ast.While, ast.For)),
    "interviews/dsa/heaps": imports("heapq"),
    "interviews/techniques/recursion": calls_itself(),
    "interviews/techniques/backtracking": both(calls_itself(), either(method_called("pop", "remove"), node(ast.Yield))),
    "interviews/techniques/greedy": both(uses("sorted", "sort", "min", "max", "heapq"), node(ast.For, ast.While)),
    "interviews/techniques/dynamic-programming": either(
        uses("cache", "lru_cache"), both(node(ast.For), node(ast.Subscript))
    ),
    "interviews/patterns/sliding-window": both(node(ast.For, ast.While), node(ast.AugAssign), probes("given")),
    "interviews/patterns/two-pointers": two_indices(),
    "interviews/patterns/recursion-memoization": both(
        calls_itself(), either(uses("cache", "lru_cache"), node(ast.Dict))
    ),
    "interviews/platforms/leetcode": defines("Solution"),
    "interviews/platforms/hackerrank": both(uses("input", "stdin"), probes("program", "given")),
    "interviews/platforms/codeforces": both(uses("input", "stdin"), probes("program", "given"), node(ast.For)),
    "interviews/platforms/interviewbit": both(node(ast.FunctionDef), observes("arguments")),
    "interviews/system-design/python-microservices": both(
        ROUTES, either(imports("httpx", "requests"), node(ast.Await))
    ),
    "interviews/system-design/rest-architecture": ROUTES,
    "interviews/interview/lru-cache": either(imports("collections.OrderedDict"), uses("OrderedDict", "move_to_end")),
    "interviews/interview/url-shortener-flask-redis": both(imports("flask"), imports("redis"), ROUTES),
}

TOOLS: Mapping[str, Finder] = {
    "tools/packaging/pip": words("pip install", "pip freeze", "-m pip"),
    "tools/packaging/virtualenv": words("virtualenv"),
    "tools/packaging/poetry": either(words("[tool.poetry]", "poetry "), file("poetry.lock")),
    "tools/packaging/pipenv": either(words("pipenv "), file("Pipfile")),
    "tools/testing/unittest": both(imports("unittest"), probes("suite")),
    "tools/testing/pytest": both(either(imports("pytest"), node(ast.Assert)), probes("suite")),
    "tools/testing/mock": both(imports("unittest.mock", "pytest"), uses("Mock", "MagicMock", "patch", "monkeypatch")),
    "tools/linting/flake8": both(words("flake8"), probes("facts", "tool")),
    "tools/linting/black": both(words("black"), probes("facts", "tool")),
    "tools/linting/isort": both(words("isort"), probes("facts", "tool")),
    "tools/scheduling/celery": both(imports("celery"), uses("task", "shared_task")),
    "tools/scheduling/apscheduler": both(imports("apscheduler"), uses("add_job", "scheduled_job")),
}

AUTOMATION: Mapping[str, Finder] = {
    "automation/file-trees/pathlib": both(imports("pathlib"), uses("Path")),
    "automation/file-trees/shutil": imports("shutil"),
    "automation/file-trees/safe-renames": both(uses("rename", "replace", "move"), observes("files")),
    "automation/command-line/argparse": both(imports("argparse"), uses("add_argument")),
    "automation/command-line/exit-status": both(uses("exit", "SystemExit"), probes("program", "given")),
    "automation/command-line/standard-streams": both(uses("stdin", "stdout", "stderr"), probes("program", "given")),
    "automation/command-line/signals": both(imports("signal"), uses("signal", "SIGTERM", "SIGINT")),
    "automation/processes/subprocess": both(imports("subprocess"), uses("run", "Popen", "check_output")),
    "automation/processes/pipes": both(imports("subprocess"), uses("PIPE", "communicate", "capture_output", "input")),
    "automation/processes/timeouts": uses("TimeoutExpired", "timeout", "wait_for"),
    "automation/text/re": both(imports("re"), uses("compile", "match", "search", "findall", "finditer", "sub")),
    "automation/text/encodings": both(uses("encode", "decode", "open", "read_text"), words("encoding", "utf-8")),
    "automation/text/log-files": both(either(imports("re", "logging"), uses("split")), observes("files", "output")),
    "automation/documents/csv": both(imports("csv"), uses("reader", "writer", "DictReader", "DictWriter")),
    "automation/documents/json": both(imports("json"), uses("load", "loads", "dump", "dumps")),
    "automation/documents/openpyxl": imports("openpyxl"),
    "automation/documents/email": imports("email", "smtplib"),
}  # fmt: skip

EVIDENCE: Mapping[str, Finder] = {
    **FUNDAMENTALS,
    **OOP,
    **INTERMEDIATE,
    **BACKEND,
    **FULLSTACK,
    **DATA,
    **INTERVIEWS,
    **TOOLS,
    **AUTOMATION,
}
"""By id. `projects/...` and `deliverables/...` have none: stages exercise a system, a deliverable is made."""
