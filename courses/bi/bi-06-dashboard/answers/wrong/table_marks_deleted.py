# 説明: < と > を消してしまう
# fails: test_html_table, test_html_table_hidden, test_save_dashboard, test_save_dashboard_hidden

# %% html_table
def html_table(headings, rows):
    parts = ["<table><tr>"]
    for heading in headings:
        parts.append(f"<th>{escape(heading)}</th>")
    parts.append("</tr>")
    for row in rows:
        parts.append("<tr>")
        for value in row:
            parts.append("<td>" + value.replace("<", "").replace(">", "").replace("&", "&amp;") + "</td>")
        parts.append("</tr>")
    parts.append("</table>")
    return "".join(parts)
