# 説明: 文を作るところで round で丸める（-0 ではなく +0 になる）

# %% report
def report(value, low, high):
    word = "増えたとも減ったとも言えない"
    if low > 0:
        word = "対照より増えた"
    if high < 0:
        word = "対照より減った"
    return f"対照と比べた差は1日あたり{round(value):+,}人（95%の幅は{round(low):+,}人から{round(high):+,}人）。{word}。"
