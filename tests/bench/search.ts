// Bundled and started by library-run.mjs: how long a person waits for what is searched in a large made-up library, beside FTS5 alone with
// the same texts. `npm run bench -- --size 100k [--json]`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { importReading } from '../../main/library/articles/articles'
import { keepAllBytes } from '../../main/library/articles/originals'
import { type Library, transaction } from '../../main/library/database/database'
import { countSomeWords } from '../../main/library/database/full-text/word-counts'
import { closeLibrary, createLibrary } from '../../main/library/database/open'
import { putTag } from '../../main/library/annotations/tags'
import { storeFindings } from '../../main/library/findings/findings'
import { act } from '../../main/library/journal/write'
import { counts } from '../../main/library/search/counts'
import { facets } from '../../main/library/search/facets'
import { months } from '../../main/library/search/months'
import { search } from '../../main/library/search/search'
import { similar } from '../../main/library/search/similar'
import type { ArticleId, RevisionId } from '../../preload/contract/common'
import { noFields } from '../support/no-fields'
import { percentile, round } from './figures'
import { measuring } from './measuring'
import { below, someArticle, someMinute, wordOfRank } from './natural-texts'

const size = sizeOf(process.argv[process.argv.indexOf('--size') + 1] ?? '')

function sizeOf(words: string): number {
  const [, digits = '20', unit = 'k'] = /^(\d+)([kM]?)$/.exec(words) ?? []
  return Number(digits) * (unit === 'M' ? 1_000_000 : unit === 'k' ? 1_000 : 1)
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
const library = createLibrary(join(folder, 'library'), {
  name: 'Bench',
  backupsFolder: join(folder, 'backups'),
})
const alone = new Database(join(folder, 'alone.db'))
alone.pragma('journal_mode = WAL')
alone.pragma('synchronous = FULL')
alone.exec(`CREATE VIRTUAL TABLE text USING fts5 (
  title, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2')`)

type Text = { title: string; paragraphs: string[]; minute: string }

const groupSize = 1_000

/** The same texts into FTS5 alone and into the library; answers the seconds that each took, and how many letters there were. */
async function fill(): Promise<{ alone: number; library: number; bytes: number }> {
  const took = { alone: 0, library: 0, bytes: 0 }
  for (let at = 0; at < size; at += groupSize) {
    const texts = Array.from({ length: Math.min(groupSize, size - at) }, (): Text => ({
      ...someArticle(),
      minute: someMinute(),
    }))
    took.bytes += texts.reduce(
      (sum, text) => sum + text.title.length + text.paragraphs.join('\n\n').length,
      0,
    )
    let began = performance.now()
    insertAlone(at, texts)
    took.alone += performance.now() - began
    began = performance.now()
    await importAll(library, texts)
    took.library += performance.now() - began
    if (at % 20_000 === 0) process.stderr.write(`${at} of ${size}\r`)
  }
  return took
}

const insertAlone = alone.transaction((at: number, texts: readonly Text[]) => {
  const insert = alone.prepare('INSERT INTO text (rowid, title, body) VALUES (?, ?, ?)')
  texts.forEach(({ title, paragraphs }, index) => insert.run(at + index + 1, title, paragraphs.join('\n\n')))
})

const encoder = new TextEncoder()

/** As a bulk import does: their bytes first, then their rows in groups. */
async function importAll(to: Library, texts: readonly Text[]): Promise<void> {
  const bodies = texts.map(({ title, paragraphs }) => [title, ...paragraphs].join('\n\n'))
  const hashes = await keepAllBytes(
    to,
    bodies.map((body) => encoder.encode(body)),
  )
  for (let at = 0; at < texts.length; at += 64) {
    transaction(to, () => {
      for (const [index, text] of texts.slice(at, at + 64).entries())
        importOne(to, text, bodies[at + index] ?? '', hashes[at + index] ?? '')
    })
  }
}

function importOne(to: Library, { title, minute }: Text, text: string, sha256: string): void {
  importReading(to, {
    original: { bytes: encoder.encode(text), sha256, name: null, encoding: 'utf-8' },
    fields: {
      ...noFields,
      title,
      published: { value: minute, zone: null, words: minute },
      outlet: `Outlet ${below(40)}`,
      language: 'en',
    },
    lines: [],
    text,
    blocks: [
      { kind: 'title', start: 0, end: title.length },
      { kind: 'paragraph', start: title.length + 2, end: text.length },
    ],
  })
}

/** What facets count beside outlets: thirty names in each of the newest 2,000 articles, two tags on every fourth article. */
function describeNewest(): void {
  const newest = library.db
    .prepare<[], { id: ArticleId; revision_id: RevisionId }>(
      'SELECT a.id, a.revision_id FROM search_entry e JOIN article a ON a.n = e.article_n ORDER BY e.key DESC LIMIT 20000',
    )
    .all()
  for (let at = 0; at < newest.length; at += 200)
    transaction(library, () => {
      for (const [index, article] of newest.slice(at, at + 200).entries()) describe(at + index, article)
    })
}

function describe(at: number, { id, revision_id }: { id: ArticleId; revision_id: RevisionId }): void {
  if (at < 2_000) {
    const entities = Array.from({ length: 30 }, (_, slot) => {
      const name = `Person ${below(slot < 5 ? 20 : 20_000)}`
      const mentions = [{ start: slot * 3, end: slot * 3 + 2, confidence: 0.9, why: 'a name' }]
      return { key: `${slot}`, kind: 'person' as const, name, mentions }
    })
    const said = { quotes: [], dates: [], roles: [] }
    storeFindings(library, revision_id, { engine: 'bench', language: 'en', entities }, said)
  }
  if (at % 4 === 0)
    act(library, { label: 'tag', articleId: id }, (writing) => {
      for (let n = 0; n < 2; n += 1) putTag(writing, { articleId: id }, `tag ${below(60)}`)
    })
}

const rounds = 30

/** Words for a query, of about that rank: another one each round, so that nothing is asked twice. */
const forms: Record<string, (n: number) => string> = {
  'common word': (n) => wordOfRank(20 + n),
  'word of middle frequency': (n) => wordOfRank(900 + n * 7),
  'rare word': (n) => wordOfRank(20_000 + n * 97),
  'two words': (n) => `${wordOfRank(30 + n)} ${wordOfRank(400 + n * 3)}`,
  phrase: (n) => `"${wordOfRank(2 + (n % 5))} ${wordOfRank(8 + n)}"`,
}

function p95Of(work: (n: number) => unknown): number {
  const times = Array.from({ length: rounds }, (_, n) => {
    const began = performance.now()
    work(n)
    return performance.now() - began
  })
  return round(percentile(times, 0.95))
}

async function run(): Promise<void> {
  const took = await fill()
  while (transaction(library, () => countSomeWords(library)));
  library.db.pragma('wal_checkpoint(TRUNCATE)')
  const indexBytes = Number(
    library.db.prepare('SELECT sum(length(block)) FROM article_text_data').pluck().get(),
  )
  const aloneBytes = Number(alone.prepare('SELECT sum(length(block)) FROM text_data').pluck().get())
  const measure = measuring()
  const ranked = alone.prepare('SELECT rowid FROM text WHERE text MATCH ? ORDER BY rank LIMIT 50')
  const newest = alone.prepare('SELECT rowid FROM text WHERE text MATCH ? ORDER BY rowid DESC LIMIT 50')
  const asked = { kind: 'article', after: null, limit: 50, zone: 'UTC' } as const
  const raw: Record<string, number> = {}
  for (const [name, textOf] of Object.entries(forms)) {
    raw[name] = p95Of((n) => ranked.all(textOf(n)))
    const goal = raw[name] + 50
    await measure.inTurns(`${name}, newest`, goal, rounds, (n) =>
      search(library, { ...asked, text: textOf(n), order: 'newest', isTyping: false }),
    )
    await measure.inTurns(`${name}, best`, goal, rounds, (n) =>
      search(library, { ...asked, text: textOf(n), order: 'best', isTyping: false }),
    )
  }
  for (const length of [1, 2, 3, 4]) {
    const name = `beginning of ${length}`
    const beginning = (n: number) => wordOfRank(40 + n * 11).slice(0, length)
    raw[name] = p95Of((n) => newest.all(`${beginning(n)}*`))
    await measure.inTurns(name, raw[name] + 50, rounds, (n) =>
      search(library, { ...asked, text: beginning(n), order: 'newest', isTyping: true }),
    )
  }
  await measure.inTurns('outlet and common word', null, rounds, (n) =>
    search(library, {
      ...asked,
      text: `outlet:"Outlet ${n}" ${wordOfRank(20 + n)}`,
      order: 'newest',
      isTyping: false,
    }),
  )
  await measure.inTurns('month alone', null, rounds, (n) =>
    search(library, { ...asked, text: `date:20${16 + (n % 10)}-05`, order: 'newest', isTyping: false }),
  )
  await measure.inTurns('nothing found, two common words and a month', null, rounds, (n) =>
    search(library, { ...asked, text: `${wordOfRank(20 + n)} date:1990`, order: 'newest', isTyping: false }),
  )
  await measure.inTurns('counts of a common word', null, rounds, (n) =>
    counts(library, { text: wordOfRank(20 + n), isTyping: false, zone: 'UTC' }),
  )
  describeNewest()
  const settled = { isTyping: false, zone: 'UTC' }
  await measure.inTurns('facets of a common word', 150, rounds, (n) =>
    facets(library, { ...settled, text: wordOfRank(20 + n) }),
  )
  await measure.inTurns('facets of a beginning of 2', 150, rounds, (n) =>
    facets(library, { ...settled, text: wordOfRank(40 + n * 11).slice(0, 2), isTyping: true }),
  )
  await measure.inTurns('facets of unread', 150, rounds, () =>
    facets(library, { ...settled, text: 'is:unread' }),
  )
  await measure.inTurns('months of a common word', 150, rounds, (n) =>
    months(library, { ...settled, text: wordOfRank(20 + n) }),
  )
  await measure.inTurns('months of unread', 150, rounds, () =>
    months(library, { ...settled, text: 'is:unread' }),
  )
  const ids = library.db.prepare<[], ArticleId>('SELECT id FROM article ORDER BY n LIMIT 200').pluck().all()
  await measure.inTurns('more like this', null, rounds, (n) =>
    similar(library, { articleId: ids[n % ids.length] as ArticleId, limit: 20 }),
  )
  const result = {
    articles: size,
    indexPerText: round(indexBytes / took.bytes),
    aloneIndexPerText: round(aloneBytes / took.bytes),
    importPerAlone: round(took.alone / took.library),
    articlesPerSecond: round(size / (took.library / 1000), 0),
    fts5AloneP95: raw,
    figures: measure.figures,
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify(result, null, 2))
  else {
    console.log(JSON.stringify({ ...result, figures: undefined }, null, 2))
    console.table(measure.figures)
  }
}

void run().finally(() => {
  alone.close()
  closeLibrary(library)
  rmSync(folder, { recursive: true, force: true })
})
