# 説明: （ で始まる行を、全部、見出しとする
# fails: test_split_articles, test_split_articles_hidden

# %% split_articles
def split_articles(text):
    articles = []
    caption = ""
    for line in text.splitlines():
        if line == "附則":
            break
        head = ARTICLE.fullmatch(line)
        if head:
            articles.append({"番号": half(head[1]), "見出し": caption, "本文": head[2]})
            caption = ""
        elif line.startswith("（"):
            caption = line.strip("（）")
        elif line and articles and not CHAPTER.fullmatch(line):
            articles[-1]["本文"] += "\n" + line
    return articles
