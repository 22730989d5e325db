# 説明: 通勤時間の散らばりを、比較と取り違える
# fails: test_chart_for_hidden

# %% chart_for
def chart_for(number):
    answers = {
        1: "折れ線",
        2: "棒",
        3: "100%積み上げ棒",
        4: "ヒストグラム",
        5: "棒",
        6: "棒",
        7: "100%積み上げ棒",
        8: "折れ線",
    }
    return answers[number]
