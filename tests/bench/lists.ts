// Bundled and started by library-run.mjs: what the list of articles asks of a made-up library, and what is done with all of it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { putTag } from '../../main/library/annotations/tags'
import { list, position } from '../../main/library/articles/lists/article-list'
import { doWithMany } from '../../main/library/articles/lists/do-with-many'
import { groups } from '../../main/library/articles/lists/groups'
import { seek } from '../../main/library/articles/lists/seek'
import { stories } from '../../main/library/articles/lists/stories'
import { run as runSql } from '../../main/library/database/database'
import { closeLibrary, createLibrary, openLibrary } from '../../main/library/database/open'
import { stepInTurns } from '../../main/library/journal/long-undo'
import { type LongTurns, othersInProcess } from '../../main/library/journal/turns'
import type { ListOrder } from '../../preload/contract/article-list'
import type { ActId } from '../../preload/contract/common'
import { v7 } from 'uuid'
import { addManyArticles } from '../support/many-articles'
import { measuring } from './measuring'

const count = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000)

// What a person who scrolls waits for, and what holds main up.
const pageGoal = 16
const stallGoal = 50

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
const at = { folder: join(folder, 'library'), backupsFolder: join(folder, 'backups') }
closeLibrary(createLibrary(at.folder, { name: 'Bench', backupsFolder: at.backupsFolder }))
addManyArticles(join(at.folder, 'library.db'), count)
const library = openLibrary(at.folder, { backupsFolder: at.backupsFolder, mode: 'write' })

// Three of ten articles are copies of one report.
runSql(library, 'INSERT INTO copy_group SELECT n, n - n % 10 FROM article WHERE n % 10 < 3')

const all = { view: 'all', sourceId: null } as const
const turns: LongTurns = {
  begin: () => undefined,
  step: () => undefined,
  isWanted: () => true,
  rest: othersInProcess,
}

async function run(): Promise<void> {
  const measure = measuring()
  for (const by of ['published', 'captured', 'title', 'outlet', 'story'] as const) {
    const order: ListOrder = { by, isReversed: false }
    const jump = (n: number) =>
      list(library, { ...all, order, after: null, at: (n * 7919 * 100) % count, limit: 100 })
    measure.of(`page at any place, by ${by}`, pageGoal, 100, jump)
    const articleIds = jump(1)
      .articles.slice(0, 20)
      .map(({ id }) => id)
    measure.of(`place of the first of 20 articles, by ${by}`, stallGoal, 20, () =>
      position(library, { ...all, order, articleIds }),
    )
  }
  for (const group of ['month', 'day', 'outlet', 'story'] as const) {
    const order = {
      by: group === 'outlet' || group === 'story' ? group : 'published',
      isReversed: false,
    } as const
    let after: string | null = null
    measure.of(`a page of groups, by ${group}`, pageGoal, 20, () => {
      after = groups(library, { ...all, order, group, after }).next
    })
    measure.of(`all groups, by ${group}`, null, 5, () => {
      let next: string | null = null
      do next = groups(library, { ...all, order, group, after: next }).next
      while (next !== null)
    })
  }
  measure.of('what a story is called', pageGoal, 50, (n) => stories(library, { keys: [String(n * 10)] }))
  for (const [by, text] of [
    ['title', 'harbour del'],
    ['published', '2015-06'],
    ['captured', '2015-06'],
    ['outlet', 'riv'],
    ['story', '2015-06'],
  ] as const)
    measure.of(`going to the middle by ${by}`, pageGoal, 20, (n) =>
      seek(library, { ...all, order: { by, isReversed: n % 2 === 0 }, text }),
    )
  const { newest } = list(library, { ...all, after: null, limit: 1 })
  const span = { from: null, to: null, newest }
  const chosen = { list: all, span, without: [], also: [] }
  await measure.inTurns('star all articles', null, 1, () =>
    doWithMany(library, { actId: v7() as ActId, chosen, deed: { kind: 'starred', is: true } }, turns, putTag),
  )
  await measure.inTurns('undo it', null, 1, () => stepInTurns(library, { direction: 'undo' }, turns))
  if (process.argv.includes('--json'))
    console.log(JSON.stringify({ articles: count, figures: measure.figures }, null, 2))
  else {
    console.log(`${count} articles`)
    console.table(measure.figures)
  }
  const missed = Object.entries(measure.figures).filter(
    ([, { isMet, stall }]) => isMet === false || (stall !== null && stall > stallGoal),
  )
  if (missed.length === 0) return
  console.error(`Not met: ${missed.map(([name]) => name).join('; ')}`)
  process.exitCode = 1
}

void run().finally(() => {
  closeLibrary(library)
  rmSync(folder, { recursive: true, force: true })
})
