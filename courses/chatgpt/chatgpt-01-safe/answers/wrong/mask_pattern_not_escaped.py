# 説明: 値を正規表現として使い、点やかっこで間違える
# fails: test_mask_hidden

# %% mask
def mask(text, table):
    for mark, value in sorted(table.items(), key=lambda pair: len(pair[1]), reverse=True):
        text = re.sub(value, mark, text)
    return text
