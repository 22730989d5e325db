# 説明: メタデータに番号しか入れない
# fails: test_build_retriever

# %% build_retriever
def build_retriever(articles, top_k):
    nodes = []
    for article in articles:
        node = TextNode(
            text=" ".join(keywords(article["見出し"] + "\n" + article["本文"])),
            metadata={"番号": article["番号"]},
            excluded_embed_metadata_keys=["番号", "見出し", "本文"],
        )
        nodes.append(node)
    return BM25Retriever.from_defaults(nodes=nodes, similarity_top_k=top_k, token_pattern=r"\S+")
