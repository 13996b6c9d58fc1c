// A process that does one kind of work on a library and says on fd 1 what it has been told is on the disk: started with the folder of its
// places, the name of the work and how often. `careless` has the library not wait for the disk, which is the control of a power cut; `early` has it say so before it has
// committed anything, which is that of a kill.

import { writeSync } from 'node:fs'
import * as highlights from '../../main/library/annotations/highlights'
import * as notes from '../../main/library/annotations/notes'
import * as tags from '../../main/library/annotations/tags'
import { erase } from '../../main/library/articles/erasing/erase'
import * as articles from '../../main/library/articles/articles'
import { doWithMany } from '../../main/library/articles/lists/do-with-many'
import { all, type Library } from '../../main/library/database/database'
import { newest, migrations } from '../../main/library/database/migrate'
import { openLibrary } from '../../main/library/database/open'
import { othersInProcess } from '../../main/library/journal/turns'
import { type Became, type ReadOne, storeGroup } from '../../main/intake/store-group'
import type { ArticleId, HighlightId } from '../../preload/contract/common'
import { noFields } from '../support/no-fields'
import { mark, newAct, placesIn } from './prepare'
import { storyOf } from './stories'

function acknowledge(...words: (string | number)[]): void {
  writeSync(1, `${words.join(' ')}\n`)
}

function articlesOf(library: Library): ArticleId[] {
  return all<{ id: ArticleId }>(library, 'SELECT id FROM article WHERE deleted_at IS NULL ORDER BY n').map(
    ({ id }) => id,
  )
}

function highlightsOf(library: Library): HighlightId[] {
  return all<{ id: HighlightId }>(
    library,
    'SELECT id FROM highlight WHERE deleted_at IS NULL ORDER BY n',
  ).map(({ id }) => id)
}

function inTurnFrom<T>(list: readonly T[], at: number): T {
  const one = list[at % list.length]
  if (one === undefined) throw new Error('The library that was prepared is empty.')
  return one
}

type Work = (library: Library, count: number) => void | Promise<void>

const highlight: Work = (library, count) => {
  const ids = articlesOf(library)
  for (let at = 0; at < count; at += 1)
    acknowledge('there', 'highlight', mark(library, inTurnFrom(ids, at), 3 + (at % 20)))
}

const note: Work = (library, count) => {
  const ids = highlightsOf(library)
  for (let at = 0; at < count; at += 1) {
    const target = { on: 'highlight', highlightId: inTurnFrom(ids, at) } as const
    const actId = newAct()
    let made = notes.create(library, { target, body: '', actId })
    for (const body of ['They', 'They said', `They said so, and ${'again '.repeat(at % 90)}`]) {
      made = notes.save(library, { noteId: made.id, body, version: made.version, actId })
      acknowledge('version', made.id, made.version)
    }
  }
}

const remove: Work = (library, count) => {
  for (const highlightId of highlightsOf(library).slice(0, count)) {
    highlights.remove(library, { highlightId })
    acknowledge('removed', 'highlight', highlightId)
  }
}

const tag: Work = (library, count) => {
  const ids = articlesOf(library)
  for (let at = 0; at < count; at += 1) {
    const { id } = tags.add(library, { articleId: inTurnFrom(ids, at), name: `subject/${at}` })
    acknowledge('there', 'tagging', id)
  }
}

const groupSize = 12

/** Articles as they were read; one of them says so little that it cannot be stored. */
function groupAt(group: number): ReadOne<number>[] {
  return Array.from({ length: groupSize }, (_, n) => {
    const { original, lines } = storyOf(10_000 + process.pid * 1_000 + group * groupSize + n)
    return {
      of: n,
      incoming: { bytes: original.bytes, name: null },
      parsed: {
        encoding: 'utf-8',
        reading: { fields: noFields, lines: n % 9 === 4 ? [] : [...lines] },
        isPage: false,
        serviceEntry: null,
        images: [],
        elsewhere: [],
      },
    }
  })
}

const importing: Work = async (library, count) => {
  const actId = newAct()
  for (let group = 0; group < Math.ceil(count / groupSize); group += 1) {
    const stored: string[] = []
    const enter = (_n: number, became: Became) => {
      if (!('error' in became)) stored.push(became.articleId)
    }
    await storeGroup(library, groupAt(group), { actId, enter, isShared: false })
    for (const id of stored) acknowledge('there', 'article', id)
  }
}

const erasing: Work = async (library) => {
  const list = { view: 'all', sourceId: null } as const
  const { newest: last } = articles.list(library, { ...list, after: null, limit: 1 })
  const chosen = (view: 'all' | 'deleted') => ({
    actId: newAct(),
    chosen: {
      list: { view, sourceId: null } as const,
      span: { from: null, to: null, newest: last },
      without: [],
      also: [],
    },
  })
  const turns = {
    begin: () => undefined,
    step: () => undefined,
    isWanted: () => true,
    rest: othersInProcess,
  }
  const ids = articlesOf(library)
  const deed = { kind: 'deleted', is: true } as const
  await doWithMany(library, { ...chosen('all'), deed }, turns, () => null)
  for (const id of ids) acknowledge('removed', 'article', id)
  await erase(library, chosen('deleted'), turns)
  for (const id of ids) acknowledge('gone', 'article', id)
}

/** The library was opened by then, and so is of the newest schema. */
const migrating: Work = () => acknowledge('schema', newest(migrations))

const works: Record<string, Work> = {
  highlight,
  note,
  remove,
  tag,
  import: importing,
  erase: erasing,
  migrate: migrating,
}

const [folder = '', name = '', count = '1', how = ''] = process.argv.slice(2)
const places = placesIn(folder)
const work = works[name]
if (work === undefined) throw new Error(`There is no such work: ${name}.`)
const library = openLibrary(places.library, { backupsFolder: places.backups, mode: 'write' })
if (how === 'careless') library.db.pragma('synchronous = NORMAL')
// The log is merged into the file now and then, as after a long day, so that a cut can come in the middle of that, too.
library.db.pragma('wal_autocheckpoint = 40')
if (how === 'early') library.db.exec('BEGIN IMMEDIATE')
acknowledge('ready')
void Promise.resolve(work(library, Number(count))).then(() => {
  acknowledge('done')
  // It never closes the library: no machine does that when its power goes.
  process.kill(process.pid, 'SIGKILL')
})
