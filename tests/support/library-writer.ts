// A process that writes into a library until it is killed, and says on fd 1 what it has been told is on disk. `groups` and
// `beside` import in groups, as the library worker does; `beside` leaves the lock to the process that started it.
import { writeSync } from 'node:fs'
import * as articles from '../../main/library/articles/articles'
import * as highlights from '../../main/library/annotations/highlights'
import * as notes from '../../main/library/annotations/notes'
import { type Became, type ReadOne, storeGroup } from '../../main/intake/store-group'
import { openLibrary } from '../../main/library/database/open'
import { v7 } from 'uuid'
import type { ActId } from '../../preload/contract/common'
import type { ReadingToImport } from '../../main/library/articles/capture'
import { noFields } from './no-fields'

const [folder = '', backupsFolder = '', how = 'honest'] = process.argv.slice(2)
const isBeside = how === 'beside'
const library = openLibrary(folder, {
  backupsFolder,
  mode: 'write',
  lock: isBeside ? 'held-by-parent' : 'own',
})

const actId = v7() as ActId

function storyOf(number: number): ReadingToImport {
  const title = `Story ${process.pid}-${number}`
  const paragraph = `${title} begins here. ${'And so on. '.repeat(number % 60)}`
  const text = `${title}\n\n${paragraph}`
  return {
    original: { bytes: new TextEncoder().encode(text), name: null, encoding: 'utf-8' },
    fields: { ...noFields, title, outlet: 'Daily' },
    lines: [
      { text: title, role: 'title', why: '' },
      { text: paragraph, role: 'paragraph', why: '' },
    ],
    text,
    blocks: [
      { kind: 'title', start: 0, end: title.length },
      { kind: 'paragraph', start: title.length + 2, end: text.length },
    ],
  }
}

function acknowledge(noun: string, id: string): void {
  writeSync(1, `${noun} ${id}\n`)
}

function writeOne(number: number): void {
  const { articleId } = articles.importReading(library, storyOf(number))
  acknowledge('article', articleId)
  const revisionId = articles.get(library, { articleId }).revision.id
  const passage = { start: 0, end: 5, exact: 'Story', prefix: '', suffix: ' ' }
  const { id } = highlights.create(library, { articleId, revisionId, passage, color: 'yellow' })
  acknowledge('highlight', id)
  const target = { on: 'highlight', highlightId: id } as const
  const actId = v7() as ActId
  let note = notes.create(library, { target, body: '', actId })
  acknowledge('note', note.id)
  for (const word of ['typed', 'typed and', 'typed and kept']) {
    note = notes.save(library, { noteId: note.id, body: word, version: note.version, actId })
    acknowledge('version', `${note.id} ${note.version}`)
  }
}

/** A group as it was read; some of its articles say so little that they cannot be stored. */
function groupAt(group: number): ReadOne<number>[] {
  return Array.from({ length: 50 }, (_, n) => {
    const { original, lines } = storyOf(group * 50 + n)
    const reading = { fields: noFields, lines: n % 9 === 4 ? [] : [...lines] }
    const parsed = {
      encoding: 'utf-8',
      reading,
      isPage: false,
      serviceEntry: null,
      images: [],
      elsewhere: [],
    }
    return { of: n, incoming: { bytes: original.bytes, name: null }, parsed }
  })
}

async function writeGroups(): Promise<void> {
  for (let group = 1; ; group += 1) {
    const stored: string[] = []
    const enter = (_n: number, became: Became) => {
      if (!('error' in became)) stored.push(became.articleId)
    }
    await storeGroup(library, groupAt(group), { actId, enter, isShared: isBeside })
    for (const id of stored) acknowledge('article', id)
  }
}

// The control of the test: it reports what is not on disk yet, as a program would that loses words.
if (how === 'early') library.db.exec('BEGIN IMMEDIATE')
acknowledge('ready', '')
if (how === 'groups' || isBeside) void writeGroups()
else {
  for (let number = 1; ; number += 1) {
    writeOne(number)
    if (how === 'early' && number % 200 === 0) library.db.exec('COMMIT; BEGIN IMMEDIATE')
  }
}
