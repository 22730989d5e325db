# 説明: 増えていなければ「減った」とする
# fails: test_report, test_report_hidden

# %% report
def report(value, low, high):
    if low > 0:
        word = "対照より増えた"
    else:
        word = "対照より減った"
    return f"対照と比べた差は1日あたり{value:+,.0f}人（95%の幅は{low:+,.0f}人から{high:+,.0f}人）。{word}。"
