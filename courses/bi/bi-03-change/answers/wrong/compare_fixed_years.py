# 説明: 年度を決めてしまう
# fails: test_compare_years_hidden

# %% compare_years
def compare_years(tidy, before, now):
    part = tidy[tidy["年度"].isin([2025, 2026])]
    wide = part.pivot_table(index="款", columns="年度", values="金額(円)", aggfunc="sum", fill_value=0)
    total = wide[2025].sum()
    rows = []
    for row in wide.reset_index().to_dict("records"):
        difference = row[2026] - row[2025]
        rows.append(
            {
                "款": row["款"],
                "前年度(円)": row[2025],
                "当年度(円)": row[2026],
                "増減額(円)": difference,
                "増減率(％)": change_rate(row[2025], row[2026]),
                "寄与度(ポイント)": difference / total * 100,
            }
        )
    table = pd.DataFrame(rows, columns=COMPARE_COLUMNS)
    return table.sort_values("増減額(円)", key=abs, ascending=False)
