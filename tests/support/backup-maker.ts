// A process that changes a library and backs it up, again and again, until it is killed. It says on fd 1 which back-ups it made.
import { writeSync } from 'node:fs'
import * as articles from '../../main/library/articles/articles'
import * as notes from '../../main/library/annotations/notes'
import { makeBackup } from '../../main/library/backups/make'
import { noTurns } from '../../main/library/backups/turns'
import { openLibrary } from '../../main/library/database/open'
import { v7 } from 'uuid'
import type { ActId, ArticleId } from '../../preload/contract/common'

const [folder = '', backupsFolder = ''] = process.argv.slice(2)
const library = openLibrary(folder, { backupsFolder, mode: 'write' })
const [first] = articles.list(library, { view: 'all', sourceId: null, after: null, limit: 1 }).articles
if (first === undefined) throw new Error('The library is empty.')
/** Changes the library and backs it up, for ever. */
async function goOn(articleId: ArticleId): Promise<void> {
  for (let n = 0; ; n += 1) {
    notes.create(library, {
      target: { on: 'article', articleId: articleId },
      body: `${n} ${'word '.repeat(400)}`,
      actId: v7() as ActId,
    })
    const made = await makeBackup(library, {
      parent: backupsFolder,
      reason: 'hourly',
      limitBytes: Number.MAX_SAFE_INTEGER,
      turns: noTurns,
      // A day apart, so that few are pruned.
      at: new Date(Date.UTC(2026, 0, 1) + n * 24 * 3_600_000).toISOString(),
    })
    writeSync(1, `made ${made.number}\n`)
  }
}

writeSync(1, 'begun\n')
void goOn(first.id)
