# 説明: 場合を分ける前に丸めるので、0 に近い端が 0 になる
# fails: test_report_hidden

# %% report
def report(value, low, high):
    value = round(value)
    low = round(low)
    high = round(high)
    if low > 0:
        word = "対照より増えた"
    elif high < 0:
        word = "対照より減った"
    else:
        word = "増えたとも減ったとも言えない"
    return f"対照と比べた差は1日あたり{value:+,}人（95%の幅は{low:+,}人から{high:+,}人）。{word}。"
