import type { SearchHit } from '../../preload/contract/search/hits'

/** Kind, article, title and snippet of every hit, and of its own kind what else there is. */
export function entryOf({
  kind,
  articleId,
  title,
  snippet,
  outlet,
  published,
  at,
  highlight,
  noteId,
  speaker,
  name,
}: SearchHit) {
  return {
    kind,
    articleId,
    title: title.text,
    snippet: snippet.text,
    marks: snippet.marks,
    outlet,
    published,
    at,
    ...(highlight === null
      ? {}
      : { highlightId: highlight.id, color: highlight.color, note: highlight.note?.text ?? null }),
    ...(noteId === null ? {} : { noteId }),
    ...(kind === 'quote' ? { speaker } : {}),
    ...(name === null ? {} : { name }),
  }
}
