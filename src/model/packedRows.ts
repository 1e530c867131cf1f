type Row = Readonly<Record<string, unknown>>;

/** Rows as pages get them, a list for each field: beside each other the values of one field come to fewer bytes. */
export interface PackedRows {
  length: number;
  /** The values of each field that all rows have. */
  columns: Record<string, unknown[]>;
  /** Those of a field that only some rows have, each behind the number of its row. */
  some: Record<string, [row: number, value: unknown][]>;
}

/** Packs rows, the values of which are what JSON can hold. */
export function packRows(rows: readonly Row[]): PackedRows {
  const packed: PackedRows = {length: rows.length, columns: {}, some: {}};
  for (const name of fieldsOf(rows)) {
    const values = rows.map((row) => row[name]);
    if (!values.includes(undefined)) packed.columns[name] = values;
    else
      packed.some[name] = values.flatMap((value, i): [number, unknown][] => (value === undefined ? [] : [[i, value]]));
  }
  return packed;
}

function fieldsOf(rows: readonly Row[]): Set<string> {
  const names = new Set<string>();
  for (const row of rows) for (const name in row) names.add(name);
  return names;
}

/** Packed rows, as they were. */
export function unpackRows({length, columns, some}: PackedRows): Row[] {
  const rows = Array.from({length}, (_, i) =>
    Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[i]]))
  );
  for (const [name, held] of Object.entries(some))
    for (const [i, value] of held) Object.assign(rows[i] ?? {}, {[name]: value});
  return rows;
}
