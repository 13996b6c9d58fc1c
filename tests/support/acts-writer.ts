// A process that does what takes many rows, or many times one, until it is killed, and says on fd 1 what it has been told is on disk.
import { writeSync } from 'node:fs'
import { v7 } from 'uuid'
import { replaceHighlight } from '../../main/library/annotations/highlight-extent'
import * as highlights from '../../main/library/annotations/highlights'
import { putTag } from '../../main/library/annotations/tags'
import * as articles from '../../main/library/articles/articles'
import * as collections from '../../main/library/articles/collections/collections'
import { erase } from '../../main/library/articles/erasing/erase'
import { doWithMany } from '../../main/library/articles/lists/do-with-many'
import { openLibrary } from '../../main/library/database/open'
import { type LongTurns, othersInProcess } from '../../main/library/journal/turns'
import type { Deed } from '../../preload/contract/article-list'
import type { ActId } from '../../preload/contract/common'

const [folder = '', backupsFolder = '', how = 'tag'] = process.argv.slice(2)
const library = openLibrary(folder, { backupsFolder, mode: 'write' })
const everything = { view: 'all', sourceId: null } as const
const { newest, articles: listed } = articles.list(library, { ...everything, after: null, limit: 200 })

function acknowledge(what: string, count: number | string): void {
  writeSync(1, `${what} ${count}\n`)
}

/** Acknowledges how many of it are done, with each turn. */
function telling(what: string): LongTurns {
  let done = 0
  const step = (more: number) => acknowledge(what, (done += more))
  return { begin: () => undefined, step, isWanted: () => true, rest: othersInProcess }
}

function all(view: 'all' | 'deleted') {
  const list = { view, sourceId: null } as const
  return {
    actId: v7() as ActId,
    chosen: { list, span: { from: null, to: null, newest }, without: [], also: [] },
  }
}

async function doWithAll(what: string, deed: Deed): Promise<void> {
  await doWithMany(library, { ...all('all'), deed }, telling(what), putTag)
}

/** Draws the end of a highlight on and back, as a person drags it. */
function drag(): void {
  const articleId = listed[0]!.id
  const { id: revisionId, text } = articles.get(library, { articleId }).revision
  const passageTo = (end: number) => ({
    start: 0,
    end,
    exact: text.slice(0, end),
    prefix: '',
    suffix: text.slice(end, end + 8),
  })
  let { id } = highlights.create(library, { articleId, revisionId, passage: passageTo(4), color: 'yellow' })
  for (let round = 0; ; round += 1) {
    id = replaceHighlight(library, { highlightId: id, revisionId, passage: passageTo(5 + (round % 9)) }).id
    acknowledge('highlight', id)
  }
}

async function work(): Promise<void> {
  if (how === 'drag') drag()
  if (how === 'erase') {
    await doWithMany(
      library,
      { ...all('all'), deed: { kind: 'deleted', is: true } },
      telling('deleted'),
      putTag,
    )
    await erase(library, all('deleted'), telling('erased'))
    return
  }
  for (let round = 1; ; round += 1) {
    if (how === 'tag')
      await doWithAll(`tag${process.pid}-${round}`, { kind: 'tag', name: `tag${process.pid}-${round}` })
    else {
      const { id: collectionId } = collections.create(library, { name: `c${process.pid}-${round}` })
      await doWithAll(`c${process.pid}-${round}`, { kind: 'collected', collectionId, is: true })
    }
  }
}

acknowledge('ready', 0)
void work()
