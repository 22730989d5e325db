# 説明: 引数を使わず、90 と 40 に決めてしまう
# fails: test_route, test_route_hidden, test_route_cells, test_route_cells_hidden

# %% route
def route(confidence, accept, review):
    if confidence >= 90:
        return "採用"
    if confidence >= 40:
        return "確認"
    return "却下"
