# 説明: 行を分けずに、全部のセルを1行に並べる
# fails: test_html_table, test_html_table_hidden, test_save_dashboard, test_save_dashboard_hidden

# %% html_table
def html_table(headings, rows):
    parts = ["<table><tr>"]
    for heading in headings:
        parts.append(f"<th>{escape(heading)}</th>")
    parts.append("</tr>")
    for row in rows:
        for value in row:
            parts.append(f"<td>{escape(value)}</td>")
    parts.append("</table>")
    return "".join(parts)
