// @ts-check
/** @typedef {import('better-sqlite3').Database} Database */

const rowsAtOnce = 10

function namesOf(/** @type {Database} */ db, /** @type {string} */ sql, /** @type {string[]} */ ...values) {
  return /** @type {string[]} */ (
    db
      .prepare(sql)
      .pluck()
      .all(...values)
  )
}

/** A table's rows as SQL, some to a statement, which is a line of its own. */
function rowsOf(/** @type {Database} */ db, /** @type {string} */ table) {
  const columns = namesOf(db, 'SELECT name FROM pragma_table_info(?)', table)
  const values = columns.map((column) => `quote("${column}")`).join(` || ', ' || `)
  const rows = namesOf(db, `SELECT '(' || ${values} || ')' FROM "${table}"`)
  const groups = Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) =>
    rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
  )
  return groups.map((some) => `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${some.join(', ')}`)
}

/** What a full-text index was told of itself: it keeps that with what it holds. */
function optionsOf(/** @type {Database} */ db, /** @type {string} */ index) {
  const options = /** @type {{ k: string, v: string }[]} */ (
    db.prepare(`SELECT k, quote(v) AS v FROM "${index}_config" WHERE k <> 'version'`).all()
  )
  return options.map(({ k, v }) => `INSERT INTO ${index} (${index}, rank) VALUES ('${k}', ${v})`)
}

/**
 * The rows that a library has before anything was written into it, as SQL.
 * @returns {string[]}
 */
export function firstRows(/** @type {Database} */ db) {
  const tables = namesOf(
    db,
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  )
  const indexes = namesOf(
    db,
    "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5 (%' ORDER BY rowid",
  )
  return [
    ...tables.flatMap((table) => rowsOf(db, table)),
    ...indexes.flatMap((index) => optionsOf(db, index)),
  ]
}
