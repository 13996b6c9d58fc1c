import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { ArticleToExport } from '../../../main/exporting/article-to-export'
import { articleMarkdown } from '../../../main/exporting/markdown'
import type { Article } from '../../../preload/contract/article'
import type { EntityId, HighlightId, NoteId, TaggingId } from '../../../preload/contract/common'
import type { Highlight, HighlightColor, Placement } from '../../../preload/contract/highlight'
import type { Note, NoteTarget } from '../../../preload/contract/note'
import type { Quote } from '../../../preload/contract/quote'
import { articleId, at, revisionId } from '../../support/article-to-export'

const pieces = [
  ['title', 'Bridge: “closed” #again'],
  ['caption', 'The bridge at Harwick [Harwick Echo]'],
  ['paragraph', 'The council closed it on Thursday. “We had *no* choice,” said Ada Marsh.'],
  ['heading', 'What now?'],
  ['paragraph', '1. Nobody knows [yet].'],
] as const
const text = pieces.map(([, words]) => words).join('\n\n')

const blocks = pieces.map(([kind, words]) => {
  const start = text.indexOf(words)
  return { kind, start, end: start + words.length }
})

const unmarked = { readAt: null, starredAt: null, archivedAt: null, deletedAt: null }
const ordinary = { isSummary: false, keptBy: null, isChecked: false }
const article: Article = {
  id: articleId,
  sourceId: null,
  title: 'Bridge: “closed” #again',
  byline: 'Lena Osei',
  agency: 'NORDPRESS',
  datelinePlace: 'HARWICK',
  published: { value: '2026-02-27T05:55', zone: null, words: 'February 27, 2026, 5:55 am' },
  updated: { value: '2026-02-28T10:00', zone: 'Z', words: 'Updated February 28' },
  outlet: 'The Harwick Echo',
  section: 'Local',
  url: 'https://example.org/bridge',
  language: 'en',
  excerpt: '',
  capturedBy: 'import',
  capturedAt: at,
  ...unmarked,
  highlightCount: 0,
  noteCount: 0,
  ...{ tags: [], tagCount: 0, doubts: [] },
  version: 1,
  originalName: 'bridge.txt',
  originalBytes: 200,
  isPdf: false,
  wordCount: 24,
  revision: {
    id: revisionId,
    number: 1,
    text,
    blocks,
    images: [],
    askedImages: [],
    originalSha256: 'a'.repeat(64),
    createdAt: at,
  },
  formerTitles: [],
  ...ordinary,
  readingOffset: 0,
}

function highlightOf(n: number, exact: string, color: HighlightColor, placed?: Placement): Highlight {
  const start = text.indexOf(exact)
  const passage = { start, end: start + exact.length, exact, prefix: '', suffix: '' }
  const id = `0190163d-8694-739b-aea5-966c26f8ad${10 + n}` as HighlightId
  const placement = placed ?? { state: 'exact', start, end: start + exact.length }
  const made = { createdAt: at, updatedAt: at, version: 1, originalSha256: 'a'.repeat(64), revisionNumber: 1 }
  const what = { image: null, passage, placement, rewording: null, color, style: 'wash' as const }
  return { id, articleId, revisionId, ...what, ...made }
}

function noteOn(target: NoteTarget, body: string): Note {
  return {
    id: '0190163d-8694-739b-aea5-966c26f8ad99' as NoteId,
    target,
    body,
    isPinned: false,
    createdAt: at,
    updatedAt: at,
    version: 1,
  }
}

const mention = {
  start: 0,
  end: 6,
  confidence: 0.9,
  why: 'a name',
  state: 'suggested' as const,
  reason: null,
  mentionId: null,
}
function quoteBy(name: string, state: Quote['state']): Quote {
  const at = { start: text.indexOf('“We had'), end: text.indexOf(' said Ada') - 1 }
  const speaker = { mention: null, words: name, name, ref: null }
  return {
    id: null,
    articleId,
    revisionId,
    at,
    ...at,
    pieces: [at],
    exact: text.slice(at.start, at.end),
    decidedOn: null,
    kind: 'direct',
    cue: { start: at.end + 2, end: at.end + 6, words: 'said' },
    speaker,
    addressee: null,
    state,
    foundSpeaker: null,
    confidence: 0.9,
    why: 'marks',
  }
}
const first = highlightOf(1, '“We had *no* choice,” said Ada Marsh.', 'yellow')
const toExport: ArticleToExport = {
  article,
  highlights: [highlightOf(2, '1. Nobody knows [yet].', 'blue'), first],
  notes: [
    noteOn({ on: 'article', articleId }, 'A **bold** claim.\n\n```\nopen fence'),
    noteOn({ on: 'highlight', highlightId: first.id }, 'Ask her.'),
  ],
  entities: {
    state: 'ready',
    language: 'en',
    entities: [
      {
        key: 'a',
        kind: 'person',
        name: 'Ada Marsh',
        ref: { entityId: articleId as string as EntityId },
        mentions: [mention],
        confirmed: articleId as string as EntityId,
        state: 'confirmed',
        reason: null,
        roles: [],
        parts: [],
        rejected: null,
      },
      {
        key: 'h',
        kind: 'place',
        name: 'Harwick',
        ref: { kind: 'place', name: 'Harwick' },
        mentions: [mention, mention],
        confirmed: null,
        state: 'suggested',
        reason: null,
        roles: [],
        parts: [],
        rejected: null,
      },
    ],
    rejected: [],
  },
  quotes: [quoteBy('Ada Marsh', 'confirmed'), quoteBy('Nobody', 'rejected')],
  tags: ['Trade / Sea', 'bridge tolls', '2016'].map((name, n) => ({
    id: `0190163d-8694-739b-aea5-966c26f8ad9${n}` as TaggingId,
    name,
    ...{ color: null, highlightId: null, isOfFeed: false },
  })),
  ...{ colorNames: {}, headlines: new Map() },
}

const markdown = articleMarkdown(toExport)

it('gives tags to Obsidian as it writes them', () => {
  expect(markdown).toMatch(
    /^tags:\n {2}- "dateline"\n {2}- "Trade\/Sea"\n {2}- "bridge-tolls"\n {2}- "2016-"$/m,
  )
})

/** The exact words of each quote, taken back from the file. */
function quotesOf(file: string): string[] {
  return [...file.matchAll(/((?:^>.*\n)+)\n\^h-/gm)].map(([, quote]) =>
    (quote ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/^> ?/, ''))
      .join('\n')
      .replace(/\\(?=[!-/:-@[-`{-~])/g, ''),
  )
}

describe('an article as a note for Obsidian', () => {
  const properties = parse(/^---\n([\s\S]*?)\n---\n/.exec(markdown)?.[1] ?? '') as Record<string, unknown>

  it('begins with flat properties that say what is known and what is not', () => {
    expect(properties).toEqual({
      title: article.title,
      outlet: 'The Harwick Echo',
      section: 'Local',
      byline: 'Lena Osei',
      agency: 'NORDPRESS',
      'dateline-place': 'HARWICK',
      published: '2026-02-27T05:55',
      'published-zone': 'not stated',
      'published-words': 'February 27, 2026, 5:55 am',
      updated: '2026-02-28T10:00',
      'updated-zone': 'Z',
      'updated-words': 'Updated February 28',
      captured: at,
      url: 'https://example.org/bridge',
      language: 'en',
      'original-sha256': 'a'.repeat(64),
      revision: 1,
      dateline: `dateline://article/${articleId}`,
      people: ['Ada Marsh'],
      'places-suggested': ['Harwick'],
      tags: ['dateline', 'Trade/Sea', 'bridge-tolls', '2016-'],
    })
  })

  it('says how many pictures the library has of it, where it has any', () => {
    const image = { sha256: 'c'.repeat(64), at: 0, width: 640, height: 400, alt: 'Cranes' }
    const pictured = { ...article, revision: { ...article.revision, images: [image, image] } }
    expect(articleMarkdown({ ...toExport, article: pictured })).toContain('\npictures: 2\n')
    expect(markdown).not.toContain('pictures')
  })

  it('gives a date less precise than a day as that', () => {
    const vague = { ...article, published: { value: '2026-02', zone: null, words: 'February 2026' } }
    const file = articleMarkdown({ ...toExport, article: vague })
    expect(file).toContain('published-about: "2026-02"')
    expect(file).not.toMatch(/^published:/m)
  })

  it('quotes the exact words, in the order of the text', () => {
    expect(quotesOf(markdown)).toEqual(['“We had *no* choice,” said Ada Marsh.', '1. Nobody knows [yet].'])
  })

  it('puts a note under its quote, before the next', () => {
    const [quote, note, next] = ['Ada Marsh.\n\n^h-', 'Ask her.', 'Nobody knows'].map((part) =>
      markdown.indexOf(part),
    )
    expect(quote).toBeLessThan(note ?? 0)
    expect(note).toBeLessThan(next ?? 0)
  })

  it('closes what a note leaves open', () => {
    expect(markdown).toContain('open fence\n```\n')
  })

  it('says of every name whether it was confirmed', () => {
    expect(markdown).toContain('- **People:** Ada Marsh (confirmed, 1)')
    expect(markdown).toContain('> “We had \\*no\\* choice,\n\n— Ada Marsh, “said” (confirmed)')
    expect(markdown).not.toContain('Nobody,')
    expect(markdown).toContain('- **Places:** Harwick (suggested, 2)')
  })

  it('carries the text with its highlights marked', () => {
    expect(markdown).toContain(
      'The council closed it on Thursday. ==“We had \\*no\\* choice,” said Ada Marsh.==',
    )
    expect(markdown).toContain('### What now?')
  })

  it('marks overlapping highlights and such across paragraphs once', () => {
    const across = highlightOf(3, text.slice(text.indexOf('said Ada'), text.indexOf('now?')), 'red')
    const file = articleMarkdown({ ...toExport, highlights: [first, across] })
    expect(file).toContain('==“We had \\*no\\* choice,” said Ada Marsh.==\n\n### ==What== now?')
  })

  it('keeps a quote whose words are gone, and says so', () => {
    const gone = highlightOf(4, 'Thursday', 'red', { state: 'gone' })
    const file = articleMarkdown({ ...toExport, highlights: [gone] })
    expect(file).toContain('## Highlights that are no longer in the text\n\n> Thursday')
    expect(file).not.toContain('==Thursday==')
  })

  it('names the headline that words were marked under, where there is another by now', () => {
    const under = (headline: string) =>
      articleMarkdown({ ...toExport, headlines: new Map([[first.revisionId, headline]]) })
    expect(under('Bridge *shut*')).toContain('Marked under the headline “Bridge \\*shut\\*”.')
    expect(under(article.title)).not.toContain('Marked under')
  })

  it('leaves empty sections out', () => {
    const bare = articleMarkdown({
      article: { ...article, outlet: null, byline: null, published: null, url: null, language: null },
      highlights: [],
      notes: [],
      entities: { state: 'pending', language: null, entities: [], rejected: [] },
      ...{ quotes: [], tags: [], colorNames: {} },
      headlines: new Map(),
    })
    expect(bare.match(/^## .*/gm)).toEqual(['## Text'])
  })
})
