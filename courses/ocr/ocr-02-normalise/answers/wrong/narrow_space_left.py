# 説明: 全角の空白を変えない
# fails: test_narrow

# %% narrow
def narrow(text):
    table = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    return jaconv.h2z(text.translate(table))
