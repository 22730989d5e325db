# 説明: 返さずに表示する
# fails: test_route, test_route_hidden, test_route_cells, test_route_cells_hidden

# %% route
def route(confidence, accept, review):
    if confidence >= accept:
        print("採用")
    elif confidence >= review:
        print("確認")
    else:
        print("却下")
