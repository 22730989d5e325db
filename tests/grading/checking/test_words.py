from yorozu.grading.checking.words import told


def test_what_a_person_reads() -> None:
    assert told({"success": True, "value": {}}) == "○ 公開の確認は、すべてできています。"
    assert told({"success": False, "value": "読めません"}) == "読めません"
    failed = {"failed": [{"raw_error": "total: まだ書かれていません"}, {"raw_error": "largest: 違います"}]}
    assert told({"success": True, "value": failed}).splitlines() == [
        "× total: まだ書かれていません",
        "",
        "× largest: 違います",
    ]
    assert "1 つ書き換え" in told({"success": True, "value": {"changed": [{"source": "x"}]}})
