# 説明: 金額を、千円に直してしまう
# fails: test_save_star, test_save_star_hidden

# %% save_star
def save_star(tidy, folder):
    folder.mkdir(parents=True, exist_ok=True)
    kamoku = kamoku_table(tidy)
    fact = tidy.merge(kamoku, on=NAMES, how="left", validate="many_to_one")
    fact["金額(円)"] = fact["金額(円)"] // 1000
    fact = fact[["年度", "科目ID", "金額(円)"]]
    years = tidy[["年度"]].drop_duplicates()
    years["年度名"] = years["年度"].map(year_name)
    kamoku.to_csv(folder / "dim_科目.csv", index=False, encoding="utf-8-sig")
    years.to_csv(folder / "dim_年度.csv", index=False, encoding="utf-8-sig")
    fact.to_csv(folder / "fact_予算.csv", index=False, encoding="utf-8-sig")
