// @ts-check
import { resolve } from 'node:path'
import { format, resolveConfig } from 'prettier'

/** @typedef {{ name: string, type: string, canBeNull: boolean }} ColumnType */
/** @typedef {{ name: string, columns: ColumnType[] }} TableType */

/** The type of an id, by the table whose id it is: the contract's branded ones. */
const idTypes = new Map([
  ['article', 'ArticleId'],
  ['revision', 'RevisionId'],
  ['source', 'SourceId'],
  ['feed', 'FeedId'],
  ['feed_rule', 'FeedRuleId'],
  ['saved_search', 'SavedSearchId'],
  ['collection', 'CollectionId'],
  ['highlight', 'HighlightId'],
  ['note', 'NoteId'],
  ['entity', 'EntityId'],
  ['mention', 'MentionId'],
  ['quote', 'QuoteId'],
  ['job', 'JobId'],
  ['tagging', 'TaggingId'],
  ['act', 'ActId'],
])

const plainTypes = new Map([
  ['TEXT', 'string'],
  ['INTEGER', 'number'],
  ['REAL', 'number'],
  ['BLOB', 'Uint8Array'],
])

/** The table that a column names, where no reference says it: lists that are made anew have none. */
function namedBy(/** @type {string} */ column) {
  return /^(\w+)_id$/.exec(column)?.[1] ?? ''
}

/** The words that a column may hold, as `CHECK (color IN ('yellow', 'red'))` of the table's text says. */
function wordsOf(/** @type {string} */ tableSql, /** @type {string} */ column) {
  const check = new RegExp(`CHECK \\(${column} IN \\(('[^)]*')\\)\\)`).exec(tableSql)
  return check?.[1]?.split(/,\s*/).join(' | ')
}

/**
 * The tables of a database and what their columns hold, read from SQLite itself.
 * @param {import('better-sqlite3').Database} db @returns {TableType[]}
 */
export function tablesOf(db) {
  const names = /** @type {string[]} */ (
    db
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
         ORDER BY name`,
      )
      .pluck()
      .all()
  )
  return names.map((table) => {
    const sql = String(db.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table))
    const links = /** @type {{ from: string, table: string, to: string }[]} */ (
      db.pragma(`foreign_key_list(${table})`)
    )
    const columns = /** @type {{ name: string, type: string, notnull: number, pk: number }[]} */ (
      db.pragma(`table_info(${table})`)
    )
    const idType = (/** @type {string} */ name) =>
      name === 'id'
        ? idTypes.get(table)
        : idTypes.get(links.find(({ from, to }) => from === name && to === 'id')?.table ?? namedBy(name))
    return {
      name: table,
      columns: columns.map(({ name, type, notnull, pk }) => ({
        name,
        type: idType(name) ?? wordsOf(sql, name) ?? plainTypes.get(type) ?? 'never',
        canBeNull: notnull === 0 && pk === 0,
      })),
    }
  })
}

/**
 * Which file a table's columns stand in. What a person makes has an author and a version; what is derived of texts and
 * decisions can be made anew; the rest was captured, or keeps the books.
 */
export function fileOf(/** @type {TableType} */ { name, columns }) {
  if (['author_id', 'version'].every((wanted) => columns.some((column) => column.name === wanted)))
    return 'personal-tables.ts'
  return /^(found_|analysis$|article_name$|copy_group$|text_print$)|_(listing|count|placement)$/.test(name)
    ? 'derived-tables.ts'
    : 'captured-tables.ts'
}

/** A file of main/library/database that says what the columns of some tables hold. @param {TableType[]} tables */
export async function tableFile(tables) {
  const file = resolve('main/library/database/tables.ts')
  const body = tables.map(({ name, columns }) => {
    const lines = columns.map(
      (column) => `  ${column.name}: ${column.canBeNull ? 'nullable' : 'column'}<${column.type}>(),`,
    )
    return `export const ${name} = {\n${lines.join('\n')}\n}\n`
  })
  // Without blank lines between them: the tables of a person are near what a file may hold.
  const text = body.join('')
  const ids = [...idTypes.values()].filter((id) => text.includes(`<${id}>`)).sort()
  const head = [
    '// Made of migrations/ by scripts/schema.mjs: change it there.',
    `import type { ${ids.join(', ')} } from '../../../preload/contract/common'`,
    `import { column, nullable } from './columns'`,
  ].join('\n')
  return format(`${head}\n\n${text}`, { ...(await resolveConfig(file)), filepath: file })
}
