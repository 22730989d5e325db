# 説明: 低いしきい値から調べるので、採用がなくなる
# fails: test_route, test_route_hidden, test_route_cells, test_route_cells_hidden

# %% route
def route(confidence, accept, review):
    if confidence >= review:
        return "確認"
    if confidence >= accept:
        return "採用"
    return "却下"
