// Bundled and started by findings-run.ts: reads and merges on a made-up library of 20,000 articles and 1,000,000 mentions.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Library } from '../../main/library/database'
import * as dates from '../../main/library/dates'
import * as entities from '../../main/library/entities'
import { list } from '../../main/library/entity-list'
import * as pages from '../../main/library/entity-pages'
import * as ledgers from '../../main/library/ledger'
import { merge } from '../../main/library/merging'
import { createLibrary, closeLibrary } from '../../main/library/open'
import * as quotes from '../../main/library/quotes'
import type { CheckedInput } from '../../preload/contract/index'
import { percentile, round } from './figures'
import { fill, nameIn, nameOf, random, somePart } from './made-up-articles'

type ArticleId = CheckedInput<'article.get'>['articleId']
type EntityRef = CheckedInput<'entity.page'>['of']
type LedgerFilter = CheckedInput<'quote.ledger'>['filter']

const count = Number(process.argv[2] ?? 20_000)
const figures: Record<string, { p50: number; p95: number; worst: number; goal: number | string }> = {}

const measure = (name: string, goal: number | string, rounds: number, work: (n: number) => unknown): void => {
  const times = Array.from({ length: rounds }, (_, n) => {
    const began = performance.now()
    work(n)
    return performance.now() - began
  })
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)]
  figures[name] = { p50: round(p50), p95: round(p95), worst: round(Math.max(...times)), goal }
}

const ref = (n: number): EntityRef => ({ kind: 'person', name: nameOf(n) })
const everything: LedgerFilter = {
  speaker: null,
  sourceId: null,
  from: null,
  until: null,
  state: null,
  text: '',
}

const reads = (library: Library, ids: readonly ArticleId[]): void => {
  const article = () => ({ articleId: ids[random(ids.length)]! })
  const page = { after: null, limit: 50 }
  const ledger = (filter: Partial<LedgerFilter>) =>
    ledgers.ledger(library, { filter: { ...everything, ...filter }, order: 'newest', ...page })
  const source = library.db.prepare('SELECT id FROM source LIMIT 1').pluck().get() as LedgerFilter['sourceId']
  // One in five is one of the commonest.
  const someone = (n: number) => ref(n % 5 === 0 ? n % 4 : nameIn(n, 1))
  measure('entity.byArticle', 50, 300, () => entities.byArticle(library, article()))
  measure('quote.byArticle', '', 100, () => quotes.byArticle(library, article()))
  measure('date.byArticle', '', 100, () => dates.byArticle(library, article()))
  measure('entity.page, anyone', 150, 100, (n) => pages.page(library, { of: someone(n) }))
  measure('entity.page, the commonest', 150, 40, (n) => pages.page(library, { of: ref(n % 4) }))
  measure('entity.mentions, the commonest', 150, 20, (n) =>
    pages.mentions(library, { of: ref(n % 4), isConfirmedOnly: false, ...page }),
  )
  measure('entity.quotesBy, the commonest', 150, 20, (n) =>
    ledgers.quotesBy(library, { of: ref(n % 4), ...page }),
  )
  measure('entity.quotesAbout, the commonest', 150, 10, (n) =>
    ledgers.quotesAbout(library, { of: ref(n % 4), ...page }),
  )
  measure('entity.appearsWith, the commonest', '', 10, (n) =>
    pages.appearsWith(library, { of: ref(n % 4), limit: 50 }),
  )
  measure('entity.overTime, the commonest', '', 20, (n) => pages.overTime(library, { of: ref(n % 4) }))
  measure('date.byEntity, the commonest', '', 10, (n) => dates.byEntity(library, { of: ref(n % 4), ...page }))
  const search = { kind: null, state: 'all', after: null, limit: 30 } as const
  measure('entity.list, part of a name', '', 30, (n) => list(library, { ...search, text: somePart(n) }))
  measure('quote.ledger, all', 150, 40, () => ledger({}))
  measure('quote.ledger, speaker', 150, 40, (n) => ledger({ speaker: someone(n) }))
  measure('quote.ledger, outlet', 150, 20, () => ledger({ sourceId: source }))
  measure('quote.ledger, days', 150, 20, () => ledger({ from: '2010-01', until: '2010-02' }))
  measure('quote.ledger, state confirmed', 150, 20, () => ledger({ state: 'confirmed' }))
  measure('quote.ledger, common words', 150, 20, () => ledger({ text: 'publish figure' }))
  const counts = (filter: Partial<LedgerFilter>) =>
    ledgers.ledgerCounts(library, { filter: { ...everything, ...filter } })
  measure('quote.ledgerCounts, all', 50, 20, () => counts({}))
  measure('quote.ledgerCounts, speaker', 50, 20, (n) => counts({ speaker: someone(n) }))
  measure('quote.ledgerCounts, days', 50, 20, () => counts({ from: '2010-01', until: '2010-02' }))
  measure('quote.ledgerCounts, common words', 50, 20, () => counts({ text: 'publish figure' }))
  measure('quote.ledger, rare words', 150, 20, (n) => ledger({ text: `figure ${n * 37}` }))
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
const library = createLibrary(join(folder, 'library'), {
  name: 'Bench',
  backupsFolder: join(folder, 'backups'),
})
try {
  library.db.pragma('synchronous = OFF')
  const began = performance.now()
  const ids = fill(library, count)
  const seconds = (performance.now() - began) / 1000
  library.db.pragma('synchronous = FULL')
  library.db.pragma('wal_checkpoint(TRUNCATE)')
  const rows = (table: string) => Number(library.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  const size = `${rows('article')} articles, ${rows('found_mention')} mentions, ${rows('quote_listing')} quotations`
  console.log(`${size}; filled in ${round(seconds, 0)} s`)
  reads(library, ids)
  measure('entity.confirm by name', '', 4, (n) =>
    entities.confirm(library, { kind: 'person', name: nameOf(n) }),
  )
  measure('entity.merge of two common ones', 50, 3, (n) => merge(library, { from: ref(n + 1), into: ref(0) }))
  measure('entity.page, after the merge', 150, 20, () => pages.page(library, { of: ref(0) }))
  console.table(figures)
} finally {
  closeLibrary(library)
  rmSync(folder, { recursive: true, force: true })
}
