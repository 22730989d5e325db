# 説明: 増減率を、change_rate を使わずに割り算し、前年度が 0 円の款で止まる
# fails: test_compare_years, test_compare_years_hidden

# %% compare_years
def compare_years(tidy, before, now):
    part = tidy[tidy["年度"].isin([before, now])]
    wide = part.pivot_table(index="款", columns="年度", values="金額(円)", aggfunc="sum", fill_value=0)
    total = wide[before].sum()
    rows = []
    for row in wide.reset_index().to_dict("records"):
        difference = row[now] - row[before]
        rows.append(
            {
                "款": row["款"],
                "前年度(円)": row[before],
                "当年度(円)": row[now],
                "増減額(円)": difference,
                "増減率(％)": difference / row[before] * 100,
                "寄与度(ポイント)": difference / total * 100,
            }
        )
    table = pd.DataFrame(rows, columns=COMPARE_COLUMNS)
    return table.sort_values("増減額(円)", key=abs, ascending=False)
