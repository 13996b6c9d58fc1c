/** What a column holds, and what a place in SQL can be given. */
export type Value = string | number | Uint8Array | null

/**
 * A piece of SQL that carries the values of its places. Only `sql` makes one, and what stands in its template that is
 * no piece itself becomes a value: so no word that a person typed is ever part of the text that SQLite reads.
 */
export type Sql = { readonly text: string; readonly values: readonly Value[] }

function isSql(part: Value | Sql): part is Sql {
  return typeof part === 'object' && part !== null
}

/** `` sql`l.state = ${state} ${after}` ``: a value becomes `?`, another piece is put in with its values, in their order. */
export function sql(texts: TemplateStringsArray, ...parts: readonly (Value | Sql)[]): Sql {
  let text = texts[0] ?? ''
  const values: Value[] = []
  parts.forEach((part, index) => {
    text += isSql(part) ? part.text : '?'
    if (isSql(part)) values.push(...part.values)
    else values.push(part)
    text += texts[index + 1] ?? ''
  })
  return { text, values }
}

const empty: Sql = sql``

/**
 * A bound for the rows of a full-text index. better-sqlite3 hands every number over as a fraction, and FTS5 is bounded by whole ones only:
 * by others it goes through all that has the words, from its first row on.
 */
export function whole(n: number): Sql {
  return sql`CAST(${n} AS INTEGER)`
}

/** A name of a table or column of the schema, as it stands in SQL: it comes from the code alone. */
export function named(text: string): Sql {
  return { text, values: [] }
}

/** Pieces one after the other with a separator between them; `empty` for none. */
export function joined(pieces: readonly Sql[], separator: Sql): Sql {
  return pieces.reduce(
    (whole, piece, index) => (index === 0 ? piece : sql`${whole}${separator}${piece}`),
    empty,
  )
}

/** Holds of nothing, so that no row needs to be looked at. */
export const never: Sql = sql`0`

/** Every condition holds; `1` for none, and `never` where one of them never holds. */
export function allOf(conditions: readonly Sql[]): Sql {
  if (conditions.includes(never)) return never
  return conditions.length === 0 ? sql`1` : joined(conditions, sql` AND `)
}

/** One of the conditions holds; `never` where each of them never does, and for none. */
export function oneOf(conditions: readonly Sql[]): Sql {
  const possible = conditions.filter((condition) => condition !== never)
  return possible.length === 0 ? never : sql`(${joined(possible, sql` OR `)})`
}

/**
 * What stands in the brackets of `IN (…)`, for any number of values: the text is the same for all, so that one prepared statement
 * serves. SQLite looks through them as through a small table.
 */
export function anyOf(values: readonly Value[]): Sql {
  return sql`SELECT value FROM json_each(${JSON.stringify(values)})`
}

/** What stands in the brackets of `IN (…)`, for a few values; each number of them is a statement of its own. */
export function list(values: readonly Value[]): Sql {
  return joined(
    values.map((value) => sql`${value}`),
    sql`, `,
  )
}
