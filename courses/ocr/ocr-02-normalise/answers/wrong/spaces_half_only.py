# 説明: 半角の空白だけを取り除く
# fails: test_close_spaces, test_close_spaces_hidden

# %% close_spaces
def close_spaces(text):
    result = ""
    for word in text.split(" "):
        if word == "":
            continue
        if result != "" and is_letter(result[-1]) and is_letter(word[0]):
            result = result + " "
        result = result + word
    return result
