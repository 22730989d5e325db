# The project's commands. `uvx --from rust-just just` lists them; each is an ordinary command you can type yourself.

# List the commands
default:
    @just --list --unsorted

# Bring the whole system up on 127.0.0.1 with demo people and courses
up *arguments:
    uv run yorozu up {{arguments}}

# Run every test; a test that needs something absent says so as a skip
test *arguments:
    uv run pytest {{arguments}}

# What CI runs: lint, types, room laws, every test
ci:
    .ci/run

# Lint, format and type-check, changing what can be changed by itself
tidy:
    uv run ruff check --fix
    uv run ruff format
    uv run mypy
    uv run lint-imports

# Build source/ and release/ from courses/
build:
    uv run yorozu build

# Prove every exercise: solution 100%, blank 0%, right answers 100%, wrong answers caught by the test they name
prove:
    uv run yorozu check

# The whole loop without a browser, in a temporary folder
demo:
    uv run yorozu demo

# Write docs/reference/cli.md anew from the commands themselves
cli-reference:
    uv run python -m yorozu.cli_reference

# Write docs/courses/ anew from the courses themselves
course-pages:
    uv run python -m yorozu.course_pages

# Write conda-constraints.txt anew from uv.lock, for those who use environment.yml
conda-constraints:
    uv export --frozen --no-dev --no-emit-project --no-hashes --no-header --no-annotate --output-file conda-constraints.txt

# Take the README's pictures from a running system (needs chromium)
screenshots:
    uv run pytest tests/e2e --screenshots docs/images
