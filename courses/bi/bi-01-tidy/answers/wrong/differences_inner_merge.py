# 説明: 内側の merge で突き合わせ、片方にない款を落とす
# fails: test_find_differences_hidden

# %% find_differences
def find_differences(tidy, printed):
    by_kan = tidy.groupby(["年度", "款"], as_index=False)["金額(円)"].sum()
    by_year = tidy.groupby("年度", as_index=False)["金額(円)"].sum()
    by_year["款"] = "合計"
    sums = pd.concat([by_kan, by_year]).rename(columns={"金額(円)": "計算"})
    both = printed.rename(columns={"金額(円)": "印刷"}).merge(sums, on=["年度", "款"])
    both["差"] = both["計算"] - both["印刷"]
    return both[both["差"] != 0].to_dict("records")
