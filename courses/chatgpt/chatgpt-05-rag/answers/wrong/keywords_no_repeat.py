# 説明: 同じ言葉を1回しか入れない
# fails: test_keywords

# %% keywords
def keywords(text):
    found = []
    for token in TOKENIZER.tokenize(half(text)):
        kinds = token.part_of_speech.split(",")
        if kinds[0] in ["名詞", "動詞", "形容詞"] and kinds[1] not in ["非自立", "接尾", "数"]:
            if token.base_form not in found:
                found.append(token.base_form)
    return found
