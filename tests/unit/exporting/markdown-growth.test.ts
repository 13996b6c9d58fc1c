import { expect, it } from 'vitest'
import type { ArticleToExport } from '../../../main/exporting/article-to-export'
import { articleMarkdown } from '../../../main/exporting/markdown'
import type { Block } from '../../../preload/contract/article'
import type { HighlightId, NoteId } from '../../../preload/contract/common'
import type { Highlight } from '../../../preload/contract/highlight'
import type { Note } from '../../../preload/contract/note'
import { articleId, articleOf, at, revisionId } from '../../support/article-to-export'
import { growth, inStep } from '../../support/growth'

function numbered<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n))
}
const line = 'Some words. '

/** An article of so many short lines, with what is added to them. */
function toExport(lines: number, added: Partial<ArticleToExport> = {}): ArticleToExport {
  const article = articleOf(line.repeat(lines), 'A title')
  const blocks = numbered(lines, (n): Block => ({
    kind: 'paragraph',
    start: n * line.length,
    end: (n + 1) * line.length - 1,
  }))
  return {
    article: { ...article, revision: { ...article.revision, blocks } },
    highlights: [],
    notes: [],
    entities: { state: 'ready', language: null, entities: [], rejected: [] },
    quotes: [],
    tags: [],
    colorNames: {},
    headlines: new Map(),
    ...added,
  }
}

function idOf(n: number) {
  return `h${n}` as HighlightId
}

function highlightOn(n: number): Highlight {
  const start = n * line.length
  const end = start + 4
  return {
    id: idOf(n),
    articleId,
    revisionId,
    passage: { start, end, exact: 'Some', prefix: '', suffix: '' },
    image: null,
    placement: { state: 'exact', start, end },
    rewording: null,
    revisionNumber: 2,
    originalSha256: 'a'.repeat(64),
    color: 'red',
    style: 'wash',
    createdAt: at,
    updatedAt: at,
    version: 1,
  }
}

function noteOn(n: number): Note {
  return {
    id: `n${n}` as NoteId,
    target: { on: 'highlight', highlightId: idOf(n) },
    body: 'So.',
    isPinned: false,
    createdAt: at,
    updatedAt: at,
    version: 1,
  }
}

it.each<[string, (size: number) => ArticleToExport]>([
  ['lines', (size) => toExport(size)],
  ['lines with a highlight each', (size) => toExport(size, { highlights: numbered(size, highlightOn) })],
  [
    'highlights with a note each',
    (size) => toExport(1, { highlights: numbered(size, highlightOn), notes: numbered(size, noteOn) }),
  ],
  [
    'one line of signs',
    (size) => ({
      ...toExport(1),
      article: articleOf('*_<==::%%\t\u0007 www. http://'.repeat(size / 10), 'A title'),
    }),
  ],
])('an export keeps step with what is in it: %s', (_, make) => {
  expect(growth(2_000, (size) => articleMarkdown(make(size)))).toBeLessThan(inStep)
})
