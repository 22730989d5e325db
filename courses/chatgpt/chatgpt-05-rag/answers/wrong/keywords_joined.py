# 説明: リストではなく、空白でつないだ文字列を返す
# fails: test_keywords, test_keywords_hidden, test_build_retriever, test_build_retriever_hidden

# %% keywords
def keywords(text):
    found = []
    for token in TOKENIZER.tokenize(half(text)):
        kinds = token.part_of_speech.split(",")
        if kinds[0] in ["名詞", "動詞", "形容詞"] and kinds[1] not in ["非自立", "接尾", "数"]:
            found.append(token.base_form)
    return " ".join(found)
