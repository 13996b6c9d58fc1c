import type { HitKind, HitOrder, SearchHit } from '../../preload/contract/search/hits'
import type { Library } from '../library/database/database'
import { search } from '../library/search/search'
import { answer, answerJson, tell } from './output'
import { table } from './table'
import { type LibraryOption, reading } from './which-library'

const pageSize = 100

type Options = LibraryOption & { json?: true; kind: HitKind; order: HitOrder; limit: number }

/** What a query finds, one entry a hit; how the query was read goes to standard error where that may surprise. */
export function searchLibrary(words: string[], options: Options): Promise<void> {
  return reading(options, async (library) => {
    const hits = await hitsOf(library, words.join(' '), options)
    if (options.json) answerJson(hits.map(entryOf))
    else if (hits.length > 0)
      answer(table(hits.map(rowOf), process.stdout.isTTY ? process.stdout.columns : null))
  })
}

async function hitsOf(library: Library, text: string, { kind, order, limit }: Options): Promise<SearchHit[]> {
  const hits: SearchHit[] = []
  let after: string | null = null
  do {
    const asked = {
      text,
      isTyping: false,
      zone: zone(),
      kind,
      order,
      after,
      limit: Math.min(pageSize, limit - hits.length),
    }
    const page = await search(library, asked)
    if (after === null) sayAbout(page)
    hits.push(...page.hits)
    after = page.next
  } while (after !== null && hits.length < limit)
  return hits
}

function zone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

function sayAbout({ notes, didYouMean, waiting }: Awaited<ReturnType<typeof search>>): void {
  for (const note of notes) tell(note)
  if (didYouMean !== null) tell(`nothing was found; did you mean: ${didYouMean}`)
  if (waiting > 0)
    tell(`${waiting} rows are not in the index yet; open the library in Dateline and it takes them in.`)
}

/** Kind, article, title and snippet of every hit, and of its own kind what else there is. */
function entryOf({
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
      : { highlightId: highlight.id, color: highlight.color, note: highlight.note }),
    ...(noteId === null ? {} : { noteId }),
    ...(kind === 'quote' ? { speaker } : {}),
    ...(name === null ? {} : { name }),
  }
}

function rowOf({ articleId, published, title, snippet }: SearchHit): string[] {
  return [articleId ?? '-', published?.slice(0, 10) ?? '-', title.text, snippet.text]
}
