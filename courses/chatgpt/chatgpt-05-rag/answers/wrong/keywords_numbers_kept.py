# 説明: 数を除かない
# fails: test_keywords, test_keywords_hidden

# %% keywords
def keywords(text):
    found = []
    for token in TOKENIZER.tokenize(half(text)):
        kinds = token.part_of_speech.split(",")
        if kinds[0] in ["名詞", "動詞", "形容詞"] and kinds[1] not in ["非自立", "接尾"]:
            found.append(token.base_form)
    return found
