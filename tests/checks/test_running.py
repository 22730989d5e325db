import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from yorozu import checks, practice_model
from yorozu.checks import CheckFailed, NotAttempted


def unwritten(_: object = None) -> None:
    raise NotImplementedError("まだ書かれていません")


def uses_unwritten(value: object) -> None:
    return unwritten(value)


def column_total(table: pd.DataFrame, column: str) -> Any:
    return table[column].sum()


def shares(counts: list[int]) -> float:
    return sum(count / len(counts) for count in counts) / len(counts)


def uses_shares(counts: list[int]) -> float:
    return shares(counts)


def quoted(amounts: pd.Series) -> Any:
    return amounts.map("shares")  # type: ignore[call-overload]


def not_added(amounts: list[int]) -> Any:
    rows: Any = []
    for amount in amounts:
        rows = rows.append(amount)
    return rows


def shout(text: str) -> None:
    print(text)


def quits() -> None:
    raise SystemExit


def test_the_value_comes_back_as_it_is() -> None:
    table = pd.DataFrame({"金額": [1, 2]})
    assert checks.run(column_total, table, column="金額") == 3
    assert checks.run(lambda: [], what="空の一覧") == []


def test_an_unwritten_function_is_not_attempted() -> None:
    with pytest.raises(NotAttempted) as caught:
        checks.run(unwritten)
    assert "まだ書かれていません: 関数「unwritten」" in str(caught.value)
    assert "`raise` の行が残っていないか" in str(caught.value)


def test_an_unwritten_function_inside_another_is_named() -> None:
    with pytest.raises(NotAttempted) as caught:
        checks.run(uses_unwritten, 1)
    assert "関数「unwritten」（uses_unwritten の中で使われています）" in str(caught.value)
    assert "先に「unwritten」の練習" in str(caught.value)


def test_an_error_names_the_learner_s_deepest_line_not_a_library_s(failure: Callable[..., str]) -> None:
    message = failure(checks.run, column_total, pd.DataFrame({"金額": [1]}), "合計", look="見出しの名前")
    assert "関数「column_total」がエラーで止まりました。" in message
    assert "エラー: KeyError: '合計'" in message
    assert "return table[column].sum()" in message
    assert "どこを見るか: 見出しの名前" in message


def test_hidden_keeps_python_s_own_words_back(failure: Callable[..., str]) -> None:
    table = pd.DataFrame({"金額": [1]})
    message = failure(checks.run, column_total, table, "秘密の列", what="列が1つの表", hidden=True)
    assert "秘密" not in message
    assert "確かめたこと: 列が1つの表" in message
    assert "エラー: KeyError" in message


@pytest.mark.parametrize("ask", [practice_model.ask, shares])
def test_what_a_test_hands_over_is_not_the_place_where_it_stopped(
    ask: Callable[..., Any], tmp_path: Path, failure: Callable[..., str]
) -> None:
    cell = tmp_path / "cell.py"
    cell.write_text("def asks(ask):\n    return ask(5)\n")
    asks = runpy.run_path(str(cell))["asks"]
    assert "止まった行: 2行目: return ask(5)" in failure(lambda: checks.run(asks, ask))


@pytest.mark.parametrize("hidden", [True, False])
def test_a_test_s_advice_stands_by_an_error_too(hidden: bool, failure: Callable[..., str]) -> None:
    message = failure(checks.run, shares, [], look="0個のとき", hidden=hidden)
    assert "どこを見るか: 0個のとき" in message


def test_an_error_without_a_test_s_advice_tells_whose_function_it_stopped(
    failure: Callable[..., str],
) -> None:
    own = failure(checks.run, shares, [], hidden=True)
    assert "どこを見るか: 0 や空の値" in own
    assert "ほかの関数" not in own
    assert "どこを見るか: 止まったのは、この関数が使う、ほかの関数の中です。" in failure(
        checks.run, uses_shares, [], hidden=True
    )


def test_the_line_is_the_learner_s_where_a_compiled_library_stopped(failure: Callable[..., str]) -> None:
    message = failure(checks.run, quoted, pd.Series(["1"]), hidden=True)
    assert 'return amounts.map("shares")' in message
    assert "引用符" in message
    assert "ほかの関数" not in message


def test_a_slip_is_named_and_no_data_are_blamed(failure: Callable[..., str]) -> None:
    message = failure(checks.run, not_added, [1, 2], hidden=True)
    assert "`rows = rows.append(…)` ではなく" in message
    assert "0 や空の値" not in message


@pytest.mark.parametrize(
    ("action", "spelling"),
    [
        (lambda _: undefined, True),  # type: ignore[name-defined]  # noqa: F821
        (lambda folder: folder.iterdir(), True),
        (lambda folder: None.strip(), False),  # type: ignore[attr-defined]
        (lambda folder: len(folder).strip(), False),  # type: ignore[attr-defined]
    ],
)
def test_no_data_are_blamed_for_a_name_that_is_not_there(
    action: Callable[..., Any], spelling: bool, failure: Callable[..., str]
) -> None:
    message = failure(checks.run, action, "data")
    assert ("名前のつづりと、" in message) is spelling
    assert ("どこを見るか: 0 や空の値" in message) is not spelling


def test_a_result_of_none_is_a_forgotten_return_unless_allowed(failure: Callable[..., str]) -> None:
    message = failure(checks.run, shout, "あ")
    assert "None" in message
    assert "return" in message
    assert checks.run(shout, "あ", none_ok=True) is None


def test_an_answer_that_is_not_indented_leaves_an_empty_function(failure: Callable[..., str]) -> None:
    def described(text: str) -> None:
        """大きな声にする。"""

    def printed(text: str) -> None:
        """大きな声にする。"""
        print(text)

    indented = "行の頭に、半角の空白が4つあるか"
    assert f"{indented}（ないと、その行は関数の中に入りません）。return はあるか" in failure(
        checks.run, described, "あ", look="return はあるか"
    )
    assert indented not in failure(checks.run, printed, "あ")


def test_changed_arguments_are_told_from_errors_inside(failure: Callable[..., str]) -> None:
    message = failure(checks.run, shout)
    assert "引数（かっこの中）の数か名前が合いません" in message


def test_a_name_that_is_no_function_any_more(failure: Callable[..., str]) -> None:
    assert "関数ではない値" in failure(checks.run, 5)


def test_leaving_python_is_an_error_like_others(failure: Callable[..., str]) -> None:
    assert "SystemExit" in failure(checks.run, quits)


def test_a_failed_check_inside_passes_through(failure: Callable[..., str]) -> None:
    assert "合計が違います" in failure(checks.run, lambda: checks.equal(1, 2, what="合計"))


def test_the_learner_can_still_interrupt() -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        checks.run(interrupted)


def test_no_other_error_is_left_behind_the_message() -> None:
    with pytest.raises(CheckFailed) as caught:
        checks.run(column_total, pd.DataFrame(), "金額")
    assert caught.value.__suppress_context__


def test_an_error_that_the_exercise_asks_for_passes() -> None:
    checks.raises(int, "未定")
    checks.raises("あ".encode, "ascii", error=ValueError)  # UnicodeEncodeError is a ValueError
    checks.raises(column_total, pd.DataFrame(), "金額", error=KeyError)


def test_a_value_where_an_error_was_asked_for(failure: Callable[..., str]) -> None:
    message = failure(checks.raises, int, "12", what="数字の文字列", look="int の引数")
    assert "関数「int」が、エラーで止まるはずのところで、値を返しました。" in message
    assert "期待したこと: ValueError というエラーで止まります。" in message
    assert "あなたの値: 数値 12" in message
    assert "どこを見るか: int の引数" in message
    assert "期待したこと: エラーで止まります。" in failure(checks.raises, int, "12", error=Exception)


def test_another_error_than_asked_for_is_explained(failure: Callable[..., str]) -> None:
    message = failure(checks.raises, column_total, pd.DataFrame({"金額": [1]}), "合計", what="ない列")
    assert "別のエラーで止まりました。" in message
    assert "期待したこと: ValueError というエラーで止まります。" in message
    assert "エラー: KeyError: '合計'" in message


def test_hidden_data_stay_hidden_where_an_error_was_asked_for(failure: Callable[..., str]) -> None:
    message = failure(checks.raises, int, "4217", what="数字の文字列", hidden=True)
    assert "4217" not in message
    assert "確かめたこと: 数字の文字列" in message
    table = pd.DataFrame({"金額": [1]})
    assert "秘密" not in failure(checks.raises, column_total, table, "秘密の列", hidden=True)


def test_an_unwritten_function_has_not_raised_what_was_asked_for() -> None:
    with pytest.raises(NotAttempted):
        checks.raises(uses_unwritten, 1, error=Exception)


def test_a_name_that_is_no_function_raises_nothing(failure: Callable[..., str]) -> None:
    assert "関数ではない値" in failure(checks.raises, 5)
