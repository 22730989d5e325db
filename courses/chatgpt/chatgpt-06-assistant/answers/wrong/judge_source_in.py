# 説明: 根拠の中に、期待する条の文字があればよいとする
# fails: test_judge

# %% judge
def judge(item, result):
    marks = {"正答": None, "引用": None, "断り": None, "混ぜ込み": None}
    if item["期待する状態"] == "回答":
        marks["正答"] = result["状態"] == "回答" and has_word(result["回答"], item["期待する言葉"])
        marks["引用"] = item["期待する条"] in result["根拠"]
    else:
        marks["断り"] = result["状態"] == item["期待する状態"]
    if item["混ぜ込みの言葉"] != "":
        marks["混ぜ込み"] = not has_word(result["回答"], item["混ぜ込みの言葉"])
    marks["誤答"] = result["状態"] == "回答" and marks["正答"] is not True
    return marks
