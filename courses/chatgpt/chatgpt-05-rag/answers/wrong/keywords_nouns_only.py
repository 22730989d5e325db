# 説明: 名詞だけを残す
# fails: test_keywords, test_keywords_hidden, test_build_retriever_hidden

# %% keywords
def keywords(text):
    found = []
    for token in TOKENIZER.tokenize(half(text)):
        kinds = token.part_of_speech.split(",")
        if kinds[0] in ["名詞"] and kinds[1] not in ["非自立", "接尾", "数"]:
            found.append(token.base_form)
    return found
