import type { Companions, EntityPage } from '../../preload/contract/entity'
import type { EntityRef } from '../../preload/contract/entity-ref'
import type { ExportProgress } from '../../preload/contract/export'
import type { Note } from '../../preload/contract/note'
import { companionsOf, headOf, notesOf, type QuoteTally, rolesOf } from '../exporting/dossier-head'
import { mentionsPart, quotePart } from '../exporting/dossier-parts'
import { type Head, head } from '../library/database/chain/seal'
import type { Library } from '../library/database/database'
import { type DossierArticle, dossierArticles } from '../library/dossier/dossier'
import { appearsWith, page as readPage } from '../library/entities/entity-pages'
import * as notes from '../library/annotations/notes'

export type DossierOptions = {
  of: EntityRef
  /** The newest so many articles; all, where it is null. */
  maxArticles: number | null
  madeAt: string
  libraryName: string
  onProgress?: (progress: ExportProgress) => void
}

const companionsShown = 50

type Collected = {
  by: string[]
  about: string[]
  mentions: string[]
  tallies: { quotes: QuoteTally; about: QuoteTally; mentions: QuoteTally }
  articles: number
  isCut: boolean
}

// So long, then what was told of the progress goes its way.
const maxStretchMs = 12

type Facts = { page: EntityPage; notes: Note[]; companions: Companions; journal: Head }

/** A heading before the first part, so that a section without parts is none. */
const listed = function* (heading: string, parts: readonly string[]): Generator<string> {
  if (parts.length > 0) yield `\n## ${heading}\n`
  for (const part of parts) yield `\n${part}\n`
}

const written = function* (facts: Facts, collected: Collected, options: DossierOptions): Generator<string> {
  const { page, journal } = facts
  const { tallies, articles, isCut, by, about, mentions } = collected
  const { madeAt, libraryName: library } = options
  yield headOf({ page, library, madeAt, journal, ...tallies, articles, isCut })
  yield rolesOf(page)
  yield notesOf(facts.notes)
  yield* listed('Quotations by it', by)
  yield* listed('Quotations about it', about)
  yield companionsOf(facts.companions)
  yield* listed('Mentions, by article', mentions)
}

/**
 * All that the library knows of an entity, as parts of one Markdown file. It pauses every 12 ms, and tells
 * how far it is. Throws `not-found` where there is no such entity.
 */
export async function dossierOf(library: Library, options: DossierOptions): Promise<Iterable<string>> {
  const facts = await factsOf(library, options.of)
  await breath()
  const { maxArticles } = options
  const { articles } = facts.page.counts
  const collected = await collect(
    library,
    maxArticles === null ? articles : Math.min(maxArticles, articles),
    options,
  )
  return written(facts, collected, options)
}

async function factsOf(library: Library, of: EntityRef): Promise<Facts> {
  const page = readPage(library, { of })
  const own = page.entityId === null ? [] : notes.listByEntity(library, { entityId: page.entityId })
  await breath()
  const companions = appearsWith(library, { of, limit: companionsShown })
  return { page, notes: own, companions, journal: head(library) }
}

function breath() {
  return new Promise((resolve) => setImmediate(resolve))
}

async function collect(library: Library, total: number, options: DossierOptions): Promise<Collected> {
  const { of, maxArticles, onProgress } = options
  const collected = nothing()
  let began = performance.now()
  for (const article of dossierArticles(library, of)) {
    if (article !== null) {
      collected.isCut = maxArticles !== null && collected.articles >= maxArticles
      if (collected.isCut) break
      take(collected, article)
    }
    if (performance.now() - began < maxStretchMs) continue
    onProgress?.({ done: collected.articles, total: Math.max(total, collected.articles) })
    await breath()
    began = performance.now()
  }
  return collected
}

function nothing(): Collected {
  return {
    by: [],
    about: [],
    mentions: [],
    tallies: {
      quotes: { confirmed: 0, suggested: 0 },
      about: { confirmed: 0, suggested: 0 },
      mentions: { confirmed: 0, suggested: 0 },
    },
    articles: 0,
    isCut: false,
  }
}

/**
 * Parts are made as articles come, so that no article is kept: a dossier of thousands is only as large as its
 * file.
 */
function take(into: Collected, { evidence, by, about, mentions }: DossierArticle): void {
  for (const quote of by) into.by.push(quotePart(quote, evidence))
  for (const quote of about) into.about.push(quotePart(quote, evidence))
  if (mentions.length > 0) into.mentions.push(mentionsPart(mentions, evidence))
  tally(into.tallies.quotes, by)
  tally(into.tallies.about, about)
  tally(into.tallies.mentions, mentions)
  into.articles += 1
}

const decided = new Set(['confirmed', 'corrected', 'added'])

function tally(into: QuoteTally, states: readonly { state: string }[]): void {
  for (const { state } of states) into[decided.has(state) ? 'confirmed' : 'suggested'] += 1
}
