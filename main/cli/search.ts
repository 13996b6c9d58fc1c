import type { ArticleId } from '../../preload/contract/common'
import type { HitKind, HitOrder, SearchHit } from '../../preload/contract/search/hits'
import type { Library } from '../library/database/database'
import { search } from '../library/search/search'
import { similar } from '../library/search/similar'
import { answer, answerJson, tell, UsageError } from './output'
import { hereZone, searchBatch } from './search-batch'
import { entriesOf } from './search-entry'
import { table } from './table'
import { type LibraryOption, reading } from './which-library'

const pageSize = 100

export type SearchOptions = LibraryOption & {
  json?: true
  kind: HitKind
  order: HitOrder
  limit: number
  like?: ArticleId
  batch?: string
  hits?: true
  output?: string
  force?: true
}

/**
 * What a query finds, or what is like an article, one entry a hit; or what each query of a list finds. Throws a UsageError where the
 * command names none of these or several, or an option of another one.
 */
export function searchLibrary(words: string[], options: SearchOptions): Promise<void> {
  const { like, batch, hits, output, force } = options
  if ([words.length > 0, like !== undefined, batch !== undefined].filter(Boolean).length !== 1)
    throw new UsageError('Give one of these: a query, --like ID or --batch FILE.')
  if (batch !== undefined) return searchBatch(batch, options)
  if (hits ?? force ?? output !== undefined) throw new UsageError('--hits, -o and --force go with --batch.')
  if (like !== undefined && options.kind !== 'article')
    throw new UsageError('--like finds articles, and no other kind.')
  return reading(options, async (library) => {
    const found =
      like === undefined
        ? await hitsOf(library, words.join(' '), options)
        : (await similar(library, { articleId: like, limit: options.limit })).hits
    if (options.json) answerJson(entriesOf(library, found))
    else if (found.length > 0)
      answer(table(found.map(rowOf), process.stdout.isTTY ? process.stdout.columns : null))
  })
}

async function hitsOf(
  library: Library,
  text: string,
  { kind, order, limit }: SearchOptions,
): Promise<SearchHit[]> {
  const hits: SearchHit[] = []
  let after: string | null = null
  do {
    const asked = {
      text,
      isTyping: false,
      zone: hereZone(),
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

function sayAbout({ notes, didYouMean, waiting }: Awaited<ReturnType<typeof search>>): void {
  for (const note of notes) tell(note)
  if (didYouMean !== null) tell(`nothing was found; did you mean: ${didYouMean}`)
  if (waiting > 0)
    tell(`${waiting} rows are not in the index yet; open the library in Dateline and it takes them in.`)
}

function rowOf({ articleId, published, title, snippet }: SearchHit): string[] {
  return [articleId ?? '-', published?.slice(0, 10) ?? '-', title.text, snippet.text]
}
