# 説明: 幅ではなく、差の差で場合を分ける
# fails: test_report, test_report_hidden

# %% report
def report(value, low, high):
    if value > 0:
        word = "対照より増えた"
    elif value < 0:
        word = "対照より減った"
    else:
        word = "増えたとも減ったとも言えない"
    return f"対照と比べた差は1日あたり{value:+,.0f}人（95%の幅は{low:+,.0f}人から{high:+,.0f}人）。{word}。"
