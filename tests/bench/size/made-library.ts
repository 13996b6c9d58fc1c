import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { engine } from '../../../main/analysis/engine'
import { type Library, transaction } from '../../../main/library/database/database'
import { countSomeWords } from '../../../main/library/database/full-text/word-counts'
import { closeLibrary, createLibrary, openLibrary } from '../../../main/library/database/open'
import { countWaiting } from '../../../main/library/entities/entities'
import { startOver } from '../natural-texts'
import { fillBoth, ftsAlone } from '../text-import'
import { addLongArticles } from './long-articles'
import { sizeWords } from './sizes'

/** Raised where the articles that are made change: a library that was kept is then made anew. */
const version = 1

/** Enough that none is opened twice in one measurement. */
export const longArticles = 24

export type Made = {
  size: number
  /** The library's folder. */
  library: string
  /** FTS5 alone with the same texts. */
  alone: string
  backupsFolder: string
  letters: number
}

/** The library of so many articles in a folder where such are kept; made, in minutes to hours, where it is not there yet. */
export async function madeLibrary(keep: string, size: number): Promise<Made> {
  const folder = join(keep, `made-${version}-${sizeWords(size)}`)
  if (!existsSync(folder)) {
    const unfinished = `${folder}.unfinished`
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { recursive: true })
    const letters = await make(placesIn(unfinished), size)
    writeFileSync(join(unfinished, 'made.json'), JSON.stringify({ letters }))
    renameSync(unfinished, folder)
  }
  const { letters } = JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8')) as { letters: number }
  const made = { size, letters, ...placesIn(folder) }
  await withLibrary(made, asMade)
  return made
}

function placesIn(folder: string) {
  return {
    library: join(folder, 'library'),
    alone: join(folder, 'alone.db'),
    backupsFolder: join(folder, 'backups'),
  }
}

type Places = ReturnType<typeof placesIn>

async function make(places: Places, size: number): Promise<number> {
  startOver()
  const library = createLibrary(places.library, { name: 'Bench', backupsFolder: places.backupsFolder })
  const alone = ftsAlone(places.alone)
  try {
    const { letters } = await fillBoth(library, alone, { size, flushes: false })
    addLongArticles(library, longArticles)
    while (transaction(library, () => countSomeWords(library)));
    return letters
  } finally {
    alone.close()
    closeLibrary(library)
  }
}

/** Opens it to write, as Dateline does, which steps a library that was kept up to the newest format. */
export async function withLibrary<T>(
  { library: folder, backupsFolder }: Pick<Made, 'library' | 'backupsFolder'>,
  work: (library: Library) => T | Promise<T>,
): Promise<T> {
  const library = openLibrary(folder, { backupsFolder, mode: 'write' })
  try {
    return await work(library)
  } finally {
    closeLibrary(library)
  }
}

/** What a person did with it in an earlier measurement is forgotten, and no analysis of 100,000 texts begins once the window opens it. */
function asMade(library: Library): void {
  library.db.exec('DELETE FROM reading_position')
  if (countWaiting(library, engine) === 0) return
  library.db
    .prepare(
      `INSERT OR IGNORE INTO analysis (revision_id, engine, state, at) SELECT id, ?, 'ready', created_at FROM revision`,
    )
    .run(engine)
}

export function openAlone({ alone }: Made): Database.Database {
  return new Database(alone, { readonly: true })
}

/** Bytes of an index to a letter of text. */
export async function indexPerLetter(made: Made): Promise<{ library: number; alone: number }> {
  const perLetter = (db: Database.Database, table: string) =>
    Number(db.prepare(`SELECT sum(length(block)) FROM ${table}`).pluck().get()) / made.letters
  const alone = openAlone(made)
  try {
    return {
      library: await withLibrary(made, ({ db }) => perLetter(db, 'article_text_data')),
      alone: perLetter(alone, 'text_data'),
    }
  } finally {
    alone.close()
  }
}
