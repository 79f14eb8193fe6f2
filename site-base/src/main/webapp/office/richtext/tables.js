// Rows and columns of a table, which browsers' own editing knows nothing of.

export const NEW_TABLE =
  "<table><thead><tr><th><br></th><th><br></th></tr></thead><tbody><tr><td><br></td><td><br></td></tr></tbody></table>";

function cell(name) {
  const made = document.createElement(name);
  made.append(document.createElement("br"));
  return made;
}

/** Each changes the table that the cell lies in; the names are those of the toolbar's buttons. */
export const tables = {
  row(table, here) {
    const row = document.createElement("tr");
    for (const _ of here.parentElement.cells) row.append(cell("td"));
    const body = here.parentElement.closest("thead") ? (table.tBodies[0] ?? table.createTBody()) : null;
    body ? body.prepend(row) : here.parentElement.after(row);
  },
  column(table, here) {
    const index = here.cellIndex;
    for (const row of table.rows) row.cells[Math.min(index, row.cells.length - 1)]?.after(cell(row.cells[0].localName));
  },
  "no-row": (table, here) => (table.rows.length > 1 ? here.parentElement.remove() : table.remove()),
  "no-column"(table, here) {
    const index = here.cellIndex;
    for (const row of [...table.rows]) row.cells[index]?.remove();
    if (!table.querySelector("td, th")) table.remove();
  },
};
