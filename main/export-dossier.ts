import type { Companions, EntityPage } from '../preload/contract/entity'
import type { EntityRef } from '../preload/contract/entity-ref'
import { LibraryError } from '../preload/contract/errors'
import type { Note } from '../preload/contract/note'
import { companionsOf, headOf, notesOf, type QuoteTally, rolesOf } from './exporting/dossier-head'
import { mentionsPart, quotePart } from './exporting/dossier-parts'
import { safeFileName } from './exporting/file-name'
import type { Library } from './library/database'
import { type DossierArticle, dossierArticles } from './library/dossier'
import { appearsWith, page as readPage } from './library/entity-pages'
import * as notes from './library/notes'

export type DossierProgress = { done: number; total: number }
export type DossierOptions = {
  of: EntityRef
  /** The newest so many articles; all, where it is null. */
  most: number | null
  madeAt: string
  libraryName: string
  onProgress?: (progress: DossierProgress) => void
  isCancelled?: () => boolean
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

const decided = new Set(['confirmed', 'corrected', 'added'])

const tally = (into: QuoteTally, states: readonly { state: string }[]): void => {
  for (const { state } of states) into[decided.has(state) ? 'confirmed' : 'suggested'] += 1
}

const take = (into: Collected, { evidence, by, about, mentions }: DossierArticle): void => {
  into.by.push(...by.map((quote) => quotePart(quote, evidence)))
  into.about.push(...about.map((quote) => quotePart(quote, evidence)))
  if (mentions.length > 0) into.mentions.push(mentionsPart(mentions, evidence))
  tally(into.tallies.quotes, by)
  tally(into.tallies.about, about)
  tally(into.tallies.mentions, mentions)
  into.articles += 1
}

// So long, then others get their turn.
const longestMs = 12
const breath = () => new Promise((resolve) => setImmediate(resolve))

const gone = () => new LibraryError('cancelled', 'The library was closed, so no dossier was written.')

const nothing = (): Collected => ({
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
})

const collect = async (library: Library, total: number, options: DossierOptions): Promise<Collected> => {
  const { of, most, onProgress, isCancelled } = options
  const collected = nothing()
  let began = performance.now()
  for (const article of dossierArticles(library, of)) {
    if (article !== null) {
      collected.isCut = most !== null && collected.articles >= most
      if (collected.isCut) break
      take(collected, article)
    }
    if (performance.now() - began < longestMs) continue
    onProgress?.({ done: collected.articles, total: Math.max(total, collected.articles) })
    await breath()
    if (isCancelled?.() === true) throw new LibraryError('cancelled', 'The dossier was not written.')
    if (!library.db.open) throw gone()
    began = performance.now()
  }
  return collected
}

type Facts = { page: EntityPage; notes: Note[]; companions: Companions }

const factsOf = async (library: Library, of: EntityRef): Promise<Facts> => {
  const page = readPage(library, { of })
  const own = page.entityId === null ? [] : notes.listByEntity(library, { entityId: page.entityId })
  await breath()
  return { page, notes: own, companions: appearsWith(library, { of, limit: companionsShown }) }
}

/** A heading before the first part, so that a section without parts is none. */
const listed = function* (heading: string, parts: readonly string[]): Generator<string> {
  if (parts.length > 0) yield `\n## ${heading}\n`
  for (const part of parts) yield `\n${part}\n`
}

const written = function* (facts: Facts, collected: Collected, options: DossierOptions): Generator<string> {
  const { page } = facts
  const { tallies, articles, isCut, by, about, mentions } = collected
  const { madeAt, libraryName: library } = options
  yield headOf({ page, library, madeAt, ...tallies, articles, isCut })
  yield rolesOf(page)
  yield notesOf(facts.notes)
  yield* listed('Quotations by it', by)
  yield* listed('Quotations about it', about)
  yield companionsOf(facts.companions)
  yield* listed('Mentions, by article', mentions)
}

export const dossierFileName = ({ name }: Pick<EntityPage, 'name'>): string =>
  `${safeFileName(name, 'Untitled dossier')}.md`

/** All that the library knows of an entity, as parts of one Markdown file. Nobody waits for it: it pauses often. */
export const dossierOf = async (library: Library, options: DossierOptions): Promise<Iterable<string>> => {
  const facts = await factsOf(library, options.of)
  await breath()
  const { most } = options
  const { articles } = facts.page.counts
  const collected = await collect(library, most === null ? articles : Math.min(most, articles), options)
  return written(facts, collected, options)
}
