import { nameOfColor } from '../../preload/contract/search/color-names'
import type { SearchHit } from '../../preload/contract/search/hits'
import type { ColorNames } from '../../preload/contract/search/query'
import { colorNames } from '../library/database/queries/color-names'
import type { Library } from '../library/database/database'

/** As the shell writes them: colours with what the library calls them. */
export function entriesOf(library: Library, hits: readonly SearchHit[]) {
  const names = colorNames(library)
  return hits.map((hit) => entryOf(hit, names))
}

/** Kind, article, title and snippet of every hit, and of its own kind what else there is. */
function entryOf(
  { kind, articleId, title, snippet, outlet, published, at, highlight, noteId, speaker, name }: SearchHit,
  names: ColorNames,
) {
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
      : {
          highlightId: highlight.id,
          color: highlight.color,
          colorName: nameOfColor(names, highlight.color),
          note: highlight.note?.text ?? null,
        }),
    ...(noteId === null ? {} : { noteId }),
    ...(kind === 'quote' ? { speaker } : {}),
    ...(name === null ? {} : { name }),
  }
}
