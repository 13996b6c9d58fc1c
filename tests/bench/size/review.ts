// Bundled and started by library-run.mjs: what the review takes of 100,000 articles with twice as many highlights.
// `npm run bench -- review [ARTICLES] [--keep FOLDER] [--json]`.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { complete } from '../../../main/library/annotations/tags/tag-list'
import { all, type Library, one, transaction } from '../../../main/library/database/database'
import { closeLibrary, createLibrary, openLibrary } from '../../../main/library/database/open'
import { reviewCount, reviewPage } from '../../../main/library/search/review/pages'
import { reviewRandom } from '../../../main/library/search/review/random'
import type { SourceId } from '../../../preload/contract/common'
import type { ReviewFilter } from '../../../preload/contract/review'
import { highlightColors } from '../../../preload/contract/words'
import { addManyArticles } from '../../support/many-articles'
import { everything, newest } from '../../support/review-filter'
import { measuring } from '../measuring'
import { someSentence, startOver, wordOfRank } from '../natural-texts'

const count = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000)
const perArticle = 2
const rounds = 20
const goal = 150
const tagGoal = 30
const articlesAtOnce = 500

const keptAt = process.argv.includes('--keep') ? process.argv[process.argv.indexOf('--keep') + 1] : undefined
const folder = keptAt ?? mkdtempSync(join(tmpdir(), 'dateline-bench-'))
const at = { folder: join(folder, `review-${count}`), backupsFolder: join(folder, 'backups') }
const isMade = existsSync(join(at.folder, 'annotated'))
if (!isMade) {
  rmSync(at.folder, { recursive: true, force: true })
  closeLibrary(createLibrary(at.folder, { name: 'Bench', backupsFolder: at.backupsFolder }))
  addManyArticles(join(at.folder, 'library.db'), count)
}
const library = openLibrary(at.folder, { backupsFolder: at.backupsFolder, mode: 'write' })

const made = `'2026-01-01T00:00:00.000Z', 1, '${library.authorId}'`
const checksum = 'a'.repeat(64)

function statements({ db }: Library) {
  return {
    highlight: db.prepare(
      `INSERT INTO highlight (id, article_id, revision_id, start_offset, end_offset, exact, prefix, suffix, color, created_at, updated_at, version, author_id, checksum)
       VALUES (?, ?, ?, ?, ?, ?, '', '', ?, ?, ${made}, '${checksum}')`,
    ),
    note: db.prepare(
      `INSERT INTO note (id, highlight_id, body, created_at, updated_at, version, author_id, checksum)
       VALUES (?, ?, ?, ?, ${made}, '${checksum}')`,
    ),
    tag: db.prepare(
      `INSERT INTO tag (id, name, folded, created_at, updated_at, version, author_id) VALUES (?, ?, ?, '', ${made})`,
    ),
    tagging: db.prepare(
      `INSERT INTO tagging (id, tag_id, highlight_id, article_id, created_at, updated_at, version, author_id)
       VALUES (?, ?, ?, ?, '', ${made})`,
    ),
    name: db.prepare(
      `INSERT INTO found_entity (analysis_n, key, kind, name, name_n, decision_kind, decision_folded)
       SELECT n, 'person', 'person', ?, ?, 'person', ? FROM analysis WHERE revision_id = ?`,
    ),
    mention: db.prepare(`INSERT INTO found_mention VALUES (?, 0, 4, 0.9, 'made up')`),
  }
}

type Article = { n: number; id: string; revisionId: string }

/** Highlights of two sentences' beginnings each, every fifth with a note; a third have tags, some articles too; names in one of twenty. */
function annotate(): void {
  startOver()
  const add = statements(library)
  const tags = Array.from({ length: 60 }, (_, n) => {
    const id = v7()
    add.tag.run(id, `Topic ${n % 10}/${n}`, `topic ${n % 10}/${n}`)
    return id
  })
  library.db.exec(
    `INSERT INTO found_name (kind, folded, name, mentions) VALUES ('person', 'ingrid falk', 'Ingrid Falk', 1)`,
  )
  const articles = all<Article>(library, 'SELECT n, id, revision_id AS revisionId FROM article ORDER BY n')
  for (let from = 0; from < articles.length; from += articlesAtOnce)
    transaction(library, () => {
      for (const article of articles.slice(from, from + articlesAtOnce)) annotateOne(add, tags, article)
    })
}

function annotateOne(add: ReturnType<typeof statements>, tags: readonly string[], article: Article): void {
  const { n, id, revisionId } = article
  for (let each = 0; each < perArticle; each += 1) {
    const number = n * perArticle + each
    const highlightId = v7()
    const day = new Date(Date.UTC(2022, 0, 1) + number * 600_000).toISOString()
    const color = highlightColors[number % highlightColors.length] ?? 'red'
    const place = each * 10
    add.highlight.run(highlightId, id, revisionId, place, place + 8, someSentence(), color, day)
    if (number % 5 === 0) add.note.run(v7(), highlightId, someSentence(), day)
    if (number % 3 === 0) add.tagging.run(v7(), tags[number % tags.length], highlightId, null)
  }
  if (n % 50 === 0) add.tagging.run(v7(), tags[n % 7], null, id)
  if (n % 20 !== 0) return
  const { lastInsertRowid } = add.name.run('Ingrid Falk', 1, 'ingrid falk', revisionId)
  add.mention.run(lastInsertRowid)
  library.db.prepare('INSERT INTO names_to_list VALUES (?)').run(n)
}

async function measureOrders(measure: ReturnType<typeof measuring>): Promise<void> {
  for (const sort of ['made', 'published', 'article', 'color'] as const)
    await measure.inTurns(`first page, by ${sort}`, goal, rounds, () => page({}, { sort, group: 'none' }))
  for (const group of ['article', 'color', 'tag', 'outlet', 'month'] as const)
    await measure.inTurns(`first page, grouped by ${group}`, goal, rounds, () =>
      page({}, { sort: 'made', group }),
    )
  let after: string | null = null
  await measure.inTurns('one page after the other, by colour', goal, rounds, async () => {
    const { next } = await page({}, { sort: 'color', group: 'none' }, after)
    after = next
  })
}

function page(filter: Partial<ReviewFilter>, order = newest, after: string | null = null) {
  return reviewPage(library, { filter: { ...everything, ...filter }, order, after, limit: 100 })
}

function filtersOf(sourceId: SourceId): Record<string, (n: number) => Partial<ReviewFilter>> {
  return {
    'common word': (n) => ({ words: wordOfRank(20 + n) }),
    'rare word': (n) => ({ words: wordOfRank(5_000 + n * 97) }),
    'two letters': (n) => ({ words: wordOfRank(40 + n * 11).slice(0, 2) }),
    colour: (n) => ({ color: highlightColors[n % 8] ?? 'red' }),
    tag: (n) => ({ tag: `Topic ${n % 10}/${n}` }),
    'tag with those nested in it': (n) => ({ tag: `Topic ${n % 10}` }),
    outlet: () => ({ sourceId }),
    month: (n) => ({ from: `2023-0${1 + (n % 9)}`, until: `2023-0${1 + (n % 9)}` }),
    'what has a note': () => ({ hasNote: true }),
    'a name in 5,000 articles': () => ({ names: { kind: 'person', name: 'Ingrid Falk' } }),
    'nothing found: gone': () => ({ state: 'gone' }),
    'colour, outlet and common word': (n) => ({ color: 'red', sourceId, words: wordOfRank(20 + n) }),
  }
}

const detailTags = 5_000

/** Many tags, each on a few of the highlights, by which completing them is measured. */
function addDetailTags(): void {
  const { known } = one<{ known: number }>(library, `SELECT count(*) AS known FROM tag`) ?? { known: 0 }
  if (known > detailTags) return
  startOver()
  const add = statements(library)
  const highlights = all<{ id: string }>(library, 'SELECT id FROM highlight ORDER BY n LIMIT 20000')
  transaction(library, () => {
    for (let n = 0; n < detailTags; n += 1) {
      const [id, name] = [v7(), `${wordOfRank(n % 1_000)}/${wordOfRank(n)} ${n}`]
      add.tag.run(id, name, name)
      for (let each = 0; each < 4; each += 1) add.tagging.run(v7(), id, highlights[n * 4 + each]?.id, null)
    }
  })
}

function measureTags(measure: ReturnType<typeof measuring>): void {
  addDetailTags()
  for (const letters of [1, 2, 3])
    measure.of(`completing a tag of ${letters} letters`, tagGoal, rounds, (n) =>
      complete(library, { typed: wordOfRank(n * 11).slice(0, letters) }),
    )
  measure.of('completing a tag after a change', tagGoal, rounds, (n) => {
    library.db.exec('UPDATE tag_list_state SET changes = changes + 1')
    return complete(library, { typed: wordOfRank(n * 11).slice(0, 1) })
  })
}

async function run(): Promise<void> {
  if (!isMade) annotate()
  writeFileSync(join(at.folder, 'annotated'), '')
  const measure = measuring()
  await measureOrders(measure)
  const sourceId = library.db.prepare<[], SourceId>('SELECT id FROM source LIMIT 1').pluck().get() as SourceId
  for (const [name, filter] of Object.entries(filtersOf(sourceId))) {
    await measure.inTurns(`first page of ${name}`, goal, rounds, (n) => page(filter(n)))
    await measure.inTurns(`count of ${name}`, goal, rounds, (n) =>
      reviewCount(library, { filter: { ...everything, ...filter(n) } }),
    )
  }
  await measure.inTurns('count of all', goal, rounds, () => reviewCount(library, { filter: everything }))
  await measure.inTurns('one by chance', goal, rounds, () => reviewRandom(library, { filter: everything }))
  measureTags(measure)
  if (process.argv.includes('--json')) console.log(JSON.stringify(measure.figures, null, 2))
  else console.table(measure.figures)
}

void run().finally(() => {
  closeLibrary(library)
  if (keptAt === undefined) rmSync(folder, { recursive: true, force: true })
})
