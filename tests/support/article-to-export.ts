import { markdownParts } from '../../main/exporting/markdown'
import { articleToExport } from '../../main/use-cases/export-article'
import type { Library } from '../../main/library/database/database'
import type { Article } from '../../preload/contract/article'
import type { ArticleId, HighlightId, RevisionId } from '../../preload/contract/common'

export const at = '2026-03-01T10:00:00.000Z'
export const articleId = '0190163d-8694-739b-aea5-966c26f8ad90' as ArticleId
export const revisionId = '0190163d-8694-739b-aea5-966c26f8ad91' as RevisionId
export const highlightId = '0190163d-8694-739b-aea5-966c26f8ad92' as HighlightId

/** An article of one paragraph, with one name for all that it is called. */
export function articleOf(text: string, title: string): Article {
  return {
    id: articleId,
    sourceId: null,
    title,
    byline: title,
    agency: title,
    datelinePlace: title,
    published: { value: '2026-02', zone: null, words: title },
    updated: { value: '2026-03-01', zone: null, words: title },
    outlet: title,
    section: title,
    url: 'https://example.org/a?b=(c)',
    language: null,
    excerpt: '',
    capturedBy: 'import',
    capturedAt: at,
    readAt: null,
    starredAt: null,
    archivedAt: null,
    deletedAt: null,
    highlightCount: 1,
    noteCount: 1,
    tags: [],
    tagCount: 0,
    doubts: [],
    version: 1,
    originalName: null,
    originalBytes: 1,
    isPdf: false,
    wordCount: 1,
    revision: {
      id: revisionId,
      number: 2,
      text,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      images: [],
      askedImages: [],
      originalSha256: 'a'.repeat(64),
      createdAt: at,
    },
    formerTitles: [],
    isSummary: false,
    keptBy: null,
    isChecked: false,
    readingOffset: 0,
  }
}

export function markdownOf(library: Library, articleId: ArticleId): string {
  return [...markdownParts(articleToExport(library, articleId))].join('')
}
