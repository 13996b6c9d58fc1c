// Bundled and started by library-run.mjs: how long a person waits for what is searched in a large made-up library, beside FTS5 alone with
// the same texts. `npm run bench -- --size 100k [--json]`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transaction } from '../../main/library/database/database'
import { countSomeWords } from '../../main/library/database/full-text/word-counts'
import { closeLibrary, createLibrary } from '../../main/library/database/open'
import { counts } from '../../main/library/search/counts'
import { search } from '../../main/library/search/search'
import { similar } from '../../main/library/search/similar'
import type { ArticleId } from '../../preload/contract/common'
import { percentile, round } from './figures'
import { measuring } from './measuring'
import { wordOfRank } from './natural-texts'
import { fillBoth, ftsAlone, speedsOf } from './text-import'

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
const alone = ftsAlone(join(folder, 'alone.db'))

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
  const took = await fillBoth(library, alone, { size, flushes: true })
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
  const ids = library.db.prepare<[], ArticleId>('SELECT id FROM article ORDER BY n LIMIT 200').pluck().all()
  await measure.inTurns('more like this', null, rounds, (n) =>
    similar(library, { articleId: ids[n % ids.length] as ArticleId, limit: 20 }),
  )
  const result = {
    articles: size,
    indexPerText: round(indexBytes / took.letters),
    aloneIndexPerText: round(aloneBytes / took.letters),
    import: speedsOf(took),
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
