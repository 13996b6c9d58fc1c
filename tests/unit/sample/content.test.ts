import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { analyze } from '../../../main/analysis/analyze'
import * as articles from '../../../main/library/articles/articles'
import * as changes from '../../../main/library/journal/undo'
import type { Library } from '../../../main/library/database/database'
import * as entities from '../../../main/library/entities/entities'
import * as highlights from '../../../main/library/annotations/highlights'
import * as notes from '../../../main/library/annotations/notes'
import { closeLibrary } from '../../../main/library/database/open'
import { verify } from '../../../main/library/verify/verify'
import { sampleArticles, sampleName } from '../../../main/sample/create'
import { openSample, quotesOf, stored, summaries } from './sample-library'

const made = { parent: '', library: null as Library | null }
function sample(): Library {
  return made.library!
}

beforeAll(async () => {
  made.parent = mkdtempSync(join(tmpdir(), 'dateline-sample-'))
  made.library = await openSample(made.parent)
})

afterAll(() => {
  closeLibrary(sample())
  rmSync(made.parent, { recursive: true, force: true })
})

describe('the sample library', () => {
  it('holds every article as it was captured', () => {
    const library = sample()
    expect(library.name).toBe(sampleName)
    expect(summaries(library)).toHaveLength(sampleArticles.length)
    for (const { file, text, outlet, language, url, capturedAt } of sampleArticles) {
      const article = stored(library, file)
      expect(article).toMatchObject({ outlet, language, url: url ?? null, capturedAt })
      expect(articles.original(library, { articleId: article.id }).text).toBe(text)
    }
  })

  it.each(sampleArticles.map((article) => [article.file, article] as const))(
    '%s has its marks, highlights and notes',
    (file, { read, starred, archived, note, highlights: marked = [] }) => {
      const library = sample()
      const { id: articleId, readAt, starredAt, archivedAt } = stored(library, file)
      expect([readAt, starredAt, archivedAt].map((at) => at !== null)).toEqual(
        [read, starred, archived].map((mark) => mark ?? false),
      )
      const kept = highlights.list(library, { articleId })
      const oneLine = (text: string) => text.replace(/\s+/gu, ' ')
      expect(kept.map(({ passage, color }) => [oneLine(passage.exact), color]).sort()).toEqual(
        marked.map(({ words, color }) => [words, color]).sort(),
      )
      const bodies = [note, ...marked.map((one) => one.note)].filter((one) => one !== undefined)
      expect(
        notes
          .list(library, { articleId })
          .map(({ body }) => body)
          .sort(),
      ).toEqual(bodies.map((lines) => lines.join('\n')).sort())
    },
  )

  it('offers nothing to undo or redo', () => {
    expect(changes.state(sample())).toEqual({ undo: null, redo: null })
    expect(changes.undo(sample())).toBeNull()
  })

  it('passes the check of a library', async () => {
    expect((await verify(sample())).problems).toEqual([])
  })

  it('shows what is confirmed before the engine has run', () => {
    for (const { file, confirmed = [] } of sampleArticles) {
      if (confirmed.length === 0) continue
      const { entities: found } = entities.byArticle(sample(), { articleId: stored(sample(), file).id })
      expect(found.filter((one) => one.confirmed !== null).map(({ name }) => name)).toEqual(
        confirmed.map(({ name }) => name),
      )
    }
  })
})

describe('names confirmed in the sample', () => {
  const confirmedIn = (file: string): string[] =>
    entities
      .byArticle(sample(), { articleId: stored(sample(), file).id })
      .entities.filter((found) => found.confirmed !== null)
      .map(({ name }) => name)

  // Loading the engine takes a while on a busy machine.
  const patience = 60_000

  it(
    'are found by the engine in their articles, and known in others',
    () => {
      for (const { revisionId, text, title, published } of entities.waiting(sample(), 'none so far', 100)) {
        entities.storeFindings(sample(), revisionId, analyze(text, { title, date: published }))
      }
      for (const { file, confirmed = [] } of sampleArticles) {
        const names = confirmed.map(({ name }) => name)
        expect.soft(confirmedIn(file), file).toEqual(expect.arrayContaining(names))
      }
      expect(confirmedIn('13-varga-ahead-dastis-concedes.txt')).toEqual(
        expect.arrayContaining(['Leonie Varga', 'Marek Dastis', 'Ana Rudenik']),
      )
      // What the analyst decided about quotations lies over what the engine found, once each.
      for (const { file, quotes: decided = [] } of sampleArticles) {
        const found = quotesOf(sample(), file)
        const oneLine = (text: string) => text.replace(/\s+/gu, ' ')
        const kept = found.filter(({ id }) => id !== null)
        expect
          .soft(kept.map(({ exact, speaker, state }) => [oneLine(exact), speaker?.name, state]).sort(), file)
          .toEqual(
            decided
              .map(({ words, speaker, correctedFrom }) => [
                words,
                speaker,
                correctedFrom === undefined ? 'confirmed' : 'corrected',
              ])
              .sort(),
          )
        const starts = found.map(({ start }) => start)
        expect.soft(new Set(starts).size, file).toBe(starts.length)
      }
    },
    patience,
  )
})
