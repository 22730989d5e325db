# 説明: ちょうど採用のしきい値を「確認」にする
# fails: test_route, test_route_hidden, test_route_cells, test_route_cells_hidden

# %% route
def route(confidence, accept, review):
    if confidence > accept:
        return "採用"
    if confidence >= review:
        return "確認"
    return "却下"
