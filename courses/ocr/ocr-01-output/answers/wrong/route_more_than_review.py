# 説明: ちょうど確認のしきい値を「却下」にする
# fails: test_route, test_route_hidden, test_route_cells

# %% route
def route(confidence, accept, review):
    if confidence >= accept:
        return "採用"
    if confidence > review:
        return "確認"
    return "却下"
