# What one does in a clone. CI calls the same recipes; `just` alone lists them.

set shell := ["bash", "-euo", "pipefail", "-c"]

python := ".venv/bin/python"

# the recipes
default:
    @just --list --unsorted

# make the environment and build the pages; quick when nothing changed
setup:
    @test -x {{ python }} || echo "Making the environment and building the pages. The first time this takes a minute or two."
    @test -x {{ python }} || uv venv --quiet --python ">=3.11" .venv
    @# compiled now, so that the first start is as quick as the next
    @uv pip sync --quiet --compile-bytecode --python {{ python }} requirements.lock
    @uv pip install --quiet --no-deps --python {{ python }} -e .

# open Orienteer in the browser
run *ARGUMENTS: setup
    .venv/bin/orienteer {{ ARGUMENTS }}

# everything that CI checks: lint, types, imports, the pages, and all tests, the content among them (extra arguments go to pytest)
test *ARGUMENTS: setup environments lint frontend-check
    @# two processes; browser tests that fail here are tried once more and named at the end
    ORIENTEER_TRY_AGAIN=1 .venv/bin/pytest --numprocesses 2 {{ ARGUMENTS }}

# mend what a tool can mend
fix: setup
    .venv/bin/ruff check --fix .
    .venv/bin/ruff format .

# lint, types and imports of the Python code
lint:
    .venv/bin/ruff check .
    .venv/bin/ruff format --check .
    .venv/bin/mypy
    .venv/bin/lint-imports

# what is quick: lint, types, imports, and the tests of the pure rooms
check: setup lint
    .venv/bin/pytest -q tests/unit

# run the promises of the content: starters fail, solutions pass, mutants and mistakes are told apart, lessons print what they say
content *ARGUMENTS:
    .venv/bin/orienteer content check {{ ARGUMENTS }}

# every hostile program in every tier that has to stop it, without what stops it (there in a throw-away jail), and graded
attacks: setup
    {{ python }} -m tests.sandbox
    {{ python }} -m tests.sandbox.grading

# thousands of verdicts while parts of the sandbox are killed, and beside busy processors; extra arguments: how many of each
soak *ARGUMENTS: setup
    {{ python }} -m tests.sandbox.soaking {{ ARGUMENTS }}

# measure, beside a peer, in one run: just bench verdicts
bench NAME *ARGUMENTS: setup
    {{ python }} -m benchmarks.{{ NAME }} {{ ARGUMENTS }}

# what Lighthouse says of every page; extra arguments: pages, --phone
lighthouse *ARGUMENTS: setup frontend
    {{ python }} -m benchmarks.lighthouse {{ ARGUMENTS }}

# resolve the dependencies anew; every hash, no index address
lock:
    uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --upgrade --quiet -o requirements.lock

# make what the exercises in the tests may import; quick when it is there
environments: setup
    @.venv/bin/orienteer environments make tools backend

# make every environment that this machine can have, and try what needs one
environments-test *ARGUMENTS: setup
    for name in $(ls environments); do .venv/bin/orienteer environments make $name || test $? = 3; done
    .venv/bin/pytest tests/environments tests/content/test_kinds.py tests/unit/sandbox/test_environments.py {{ ARGUMENTS }}

# resolve what exercises may import anew, every hash and no index address (docs/author/environments.md has those without)
environments-lock *NAMES:
    #!/usr/bin/env bash
    set -euo pipefail
    for name in {{ if NAMES == "" { "$(cd environments && ls)" } else { NAMES } }}; do
        test -f environments/$name/requirements.in || continue
        case $name in torch | tensorflow | transformers) continue ;; esac
        uv pip compile environments/$name/requirements.in --universal --python-version 3.11 --generate-hashes \
            --no-emit-index-url --no-emit-find-links --no-header --upgrade --quiet -o environments/$name/requirements.lock
    done

# build the pages into the package
frontend:
    {{ python }} hatch_build.py

# lint, types and tests of the pages
frontend-check: frontend
    @just npm run lint
    @just npm run typecheck
    @just npm run test

# write the API's OpenAPI document, and the TypeScript types that are made from it
types:
    {{ python }} -m orienteer.web.openapi > frontend/openapi.json
    @just npm run types

# npm with the wheel's Node, in frontend/
npm *ARGUMENTS:
    @{{ python }} hatch_build.py npm {{ ARGUMENTS }}

# build the wheel and the sdist, and try the wheel in an empty folder
package: setup
    rm -rf dist
    uv build --quiet
    {{ python }} -m tests.integration.wheel dist/orienteer-*.whl

# pictures of every page into docs/pictures: light, dark, phone
screenshots: setup
    {{ python }} -m tests.e2e.screenshots
