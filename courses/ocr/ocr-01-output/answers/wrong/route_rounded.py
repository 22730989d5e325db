# 説明: 確信度を四捨五入してから比べる
# fails: test_route, test_route_hidden, test_route_cells, test_route_cells_hidden

# %% route
def route(confidence, accept, review):
    confidence = round(confidence)
    if confidence >= accept:
        return "採用"
    if confidence >= review:
        return "確認"
    return "却下"
