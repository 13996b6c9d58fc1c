import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import * as highlights from '../../main/library/annotations/highlights'
import * as notes from '../../main/library/annotations/notes'
import * as articles from '../../main/library/articles/articles'
import { listBackups } from '../../main/library/backups/list'
import { makeBackup, type MakeOptions } from '../../main/library/backups/make'
import { restoreAsNew } from '../../main/library/backups/restore'
import { storeOf } from '../../main/library/backups/store'
import { noTurns } from '../../main/library/backups/turns'
import type { Library } from '../../main/library/database/database'
import { closeLibrary, openLibrary } from '../../main/library/database/open'
import { addArticle, newActId, passageOf, temporaryFolder } from './library'

/** Adds articles, each with a highlight and a note on that. */
export function fill(library: Library, count: number): void {
  for (let n = 0; n < count; n += 1) {
    const articleId = addArticle(library)
    const { revision } = articles.get(library, { articleId })
    const passage = passageOf(library, articleId, 'harbour')
    const { id: highlightId } = highlights.create(library, {
      articleId,
      revisionId: revision.id,
      passage,
      color: 'red',
    })
    notes.create(library, { target: { on: 'highlight', highlightId }, body: `Note ${n}`, actId: newActId() })
  }
}

export function backUp(library: Library, parent: string, options: Partial<MakeOptions> = {}) {
  return makeBackup(library, {
    parent,
    reason: 'asked',
    limitBytes: Number.MAX_SAFE_INTEGER,
    turns: noTurns,
    ...options,
  })
}

export function backupsOf(library: Library, parent: string) {
  return listBackups(storeOf(parent, library.id))
}

/** Restores a back-up into a new folder and opens it. */
export async function restored(library: Library, parent: string, number: number): Promise<Library> {
  const folder = join(temporaryFolder(), 'restored')
  await restoreAsNew(storeOf(parent, library.id), { number, folder, turns: noTurns })
  const opened = openLibrary(folder, { backupsFolder: join(folder, 'none'), mode: 'write' })
  onTestFinished(() => closeLibrary(opened))
  return opened
}

/** Every file below a folder that belongs to a store's blocks or files, by its path. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

/** Changes one byte in the middle of a file. */
export function damageFile(path: string): void {
  const bytes = readFileSync(path)
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(path, bytes)
}

export function sha256OfFile(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
