"""Small faults put into a unit's reference solution, one at a time: source in, changed sources out.

A test that gives full marks to such a mutant does not look at what was changed. What is changed: comparisons,
`and` and `or`, arithmetic, constants (a sentence is emptied), calls (left out, or one keyword argument left
out), conditions (negated), formats in f-strings and returned values; only between ### BEGIN SOLUTION and
### END SOLUTION.
"""

import ast
import copy
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from yorozu.curriculum.percent import PercentText, TextCell
from yorozu.curriculum.regions import SOLUTION, numbers_inside

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
# Those that the table above only shifts at the boundary; the others it negates.
_ORDERINGS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
}
# Text with hiragana in it that is longer than the names of columns and the words of results.
_SENTENCE = re.compile(r"\A(?=.*[ぁ-ゖ]).{8,}\Z", re.DOTALL)
_SHOWN = 70

N = TypeVar("N", bound=ast.AST)


@dataclass(frozen=True)
class Mutant:
    """The reference solution of one cell with one change.

    Attributes:
        cell: grade_id of the solution cell.
        line: 1-based line of the change in the unit's text.
        before: the code that was changed, shortened.
        after: what stands there instead; empty when it was left out.
        source: the whole cell, changed.
    """

    cell: str
    line: int
    before: str
    after: str
    source: str

    def __str__(self) -> str:
        return f"{self.cell}: {self.before} -> {self.after or '(left out)'}"


def mutants_of(text: PercentText) -> list[Mutant]:
    """Every mutant of every solution cell of a unit, in the order of the text."""
    modules = _imported(text.cells)
    return [mutant for cell in text.cells if cell.is_solution for mutant in _of_cell(cell, modules)]


def sample(mutants: list[Mutant], limit: int, seed: str) -> list[Mutant]:
    """At most `limit` of the mutants, in their order; the same for the same seed, more for a higher limit."""
    order = list(range(len(mutants)))
    random.Random(seed).shuffle(order)
    return [mutants[number] for number in sorted(order[:limit])]


def names_defined(cell: TextCell) -> list[str]:
    """The functions that a solution cell gives the notebook."""
    return [node.name for node in ast.parse(cell.source).body if isinstance(node, ast.FunctionDef)]


def _imported(cells: Iterable[TextCell]) -> frozenset[str]:
    """Names that the unit's imports bind: a call of `name.function(x)` has its subject in x, not in name."""
    found: set[str] = set()
    for cell in cells:
        try:
            tree = ast.parse(cell.source if cell.kind == "code" else "")
        except SyntaxError:
            # A cell that shows learners an error, or one with a magic.
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                found |= {alias.asname or alias.name.partition(".")[0] for alias in node.names}
    return frozenset(found)


def _of_cell(cell: TextCell, modules: frozenset[str]) -> Iterator[Mutant]:
    tree = ast.parse(cell.source)
    inside = numbers_inside(cell.source, SOLUTION)
    seen = {ast.unparse(tree)}
    for parent, field, index, node, line in _places(tree):
        if line not in inside:
            continue
        for before, after, new in _changes(parent, field, node, modules):
            _put(parent, field, index, new)
            source = ast.unparse(ast.fix_missing_locations(tree))
            _put(parent, field, index, node)
            if source not in seen:
                seen.add(source)
                yield Mutant(cell.grade_id or "", cell.line + line, *_shortened(before, after), source)


def _places(
    node: ast.AST, inherited: int | None = None
) -> Iterator[tuple[ast.AST, str, int | None, ast.AST, int]]:
    """Every node below `node` with its parent, its place in it and its line in the cell."""
    for field, value in ast.iter_fields(node):
        if field == "format_spec":
            # Changed as a whole, where it belongs to.
            continue
        for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if not isinstance(child, ast.AST):
                continue
            # Python 3.11 gives what stands inside an f-string wrong lines.
            line = inherited if inherited is not None else getattr(child, "lineno", 0)
            yield node, field, index, child, line
            yield from _places(child, line if isinstance(child, ast.JoinedStr) else inherited)


def _put(parent: ast.AST, field: str, index: int | None, node: ast.AST) -> None:
    if index is None:
        setattr(parent, field, node)
    else:
        getattr(parent, field)[index] = node


def _changes(
    parent: ast.AST, field: str, node: ast.AST, modules: frozenset[str]
) -> Iterator[tuple[str, str, ast.AST]]:
    """What may stand in place of a node, and how to say it: code before, code after, the new node."""
    if isinstance(node, ast.Call):
        for keyword in node.keywords:
            kept = [other for other in node.keywords if other is not keyword]
            yield ast.unparse(keyword), "", _with(node, keywords=kept)
    if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
        yield ast.unparse(ast.JoinedStr([node])), "{}", _with(node, format_spec=None)
    for new in _replacements(parent, field, node, modules):
        yield ast.unparse(node), ast.unparse(ast.fix_missing_locations(new)), new


def _replacements(
    parent: ast.AST, field: str, node: ast.AST, modules: frozenset[str]
) -> Iterator[ast.stmt | ast.expr]:
    if isinstance(node, ast.expr) and _is_condition(parent, field) and not _negated_elsewhere(node):
        yield ast.UnaryOp(ast.Not(), node)
    match node:
        case ast.Compare():
            for number, operator in enumerate(node.ops):
                operators = [*node.ops]
                operators[number] = _COMPARISONS[type(operator)]()
                yield _with(node, ops=operators)
        case ast.BoolOp(op=ast.And()):
            yield _with(node, op=ast.Or())
        case ast.BoolOp():
            yield _with(node, op=ast.And())
        case ast.UnaryOp(op=ast.Not() | ast.USub() | ast.Invert()):
            yield node.operand
        case ast.BinOp(left=left, right=right) if not _is_text(left) and not _is_text(right):
            if new := _ARITHMETIC.get(type(node.op)):
                yield _with(node, op=new())
        case ast.AugAssign(value=value) if not _is_text(value):
            if new := _ARITHMETIC.get(type(node.op)):
                yield _with(node, op=new())
        case ast.Constant() if not isinstance(parent, ast.Expr):
            yield from (ast.Constant(value) for value in _other_values(node.value))
        case ast.Call() if not isinstance(parent, ast.Expr):
            if (subject := _subject(node, modules)) is not None:
                yield subject
        case ast.Expr(value=ast.Call()):
            yield ast.Pass()
        case ast.Return(value=ast.expr()):
            yield ast.Return(ast.Constant(None))


def _is_condition(parent: ast.AST, field: str) -> bool:
    return field == "ifs" or (field == "test" and isinstance(parent, ast.If | ast.While | ast.IfExp))


def _negated_elsewhere(node: ast.expr) -> bool:
    """Whether another change of this node is its negation already."""
    match node:
        case ast.UnaryOp(op=ast.Not()):
            return True
        case ast.Compare(ops=[operator]):
            return not isinstance(operator, _ORDERINGS)
    return False


def _is_text(node: ast.expr) -> bool:
    """Text, which no arithmetic but + can take: any change would only be an error."""
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)
    )


def _other_values(value: object) -> list[bool | int | float | str]:
    match value:
        case bool():
            return [not value]
        case int():
            return [value + 1, value - 1]
        case float():
            return [round(value + 0.1, 10), round(value - 0.1, 10)]
        case str():
            # A letter more changes nothing of what a sentence asks, of a person or of a model.
            return [""] if _SENTENCE.search(value) else [value + "X"]
    return []


def _subject(call: ast.Call, modules: frozenset[str]) -> ast.expr | None:
    """What a call works on: x of `x.strip()`, of `sorted(x)` and of `math.floor(x)`."""
    if isinstance(call.func, ast.Attribute) and not (
        isinstance(call.func.value, ast.Name) and call.func.value.id in modules
    ):
        return call.func.value
    first = next(iter(call.args), None)
    return None if isinstance(first, ast.Starred) else first


def _with(node: N, **fields: object) -> N:
    new = copy.copy(node)
    for name, value in fields.items():
        setattr(new, name, value)
    return new


def _shortened(before: str, after: str) -> tuple[str, str]:
    """Both on one line, and of long ones the part around the first difference."""
    before, after = " ".join(before.split()), " ".join(after.split())
    same = next(
        (place for place, (a, b) in enumerate(zip(before, after, strict=False)) if a != b),
        min(len(before), len(after)),
    )
    start = max(0, same - _SHOWN // 2) if max(len(before), len(after)) > _SHOWN else 0

    def cut(text: str) -> str:
        part = text[start : start + _SHOWN]
        return ("…" if start and part else "") + part + ("…" if start + _SHOWN < len(text) else "")

    return cut(before), cut(after)
