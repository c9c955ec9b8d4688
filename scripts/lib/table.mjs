// A table for people: first column to the left, the others to the right.

/** Rows of equal length, the first of them the heads. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const line = (row) =>
    row.map((cell, column) => (column === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[column]))).join("  ");
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].map((text) => text.trimEnd()).join("\n");
}

/** `12,345` */
export const bytes = (number) => number.toLocaleString("en-US");
