# 説明: 割合の質問にも、ふつうの棒を選ぶ
# fails: test_chart_for, test_chart_for_hidden

# %% chart_for
def chart_for(number):
    answers = {
        1: "折れ線",
        2: "棒",
        3: "棒",
        4: "ヒストグラム",
        5: "棒",
        6: "ヒストグラム",
        7: "棒",
        8: "折れ線",
    }
    return answers[number]
