import type { ExportProgress } from '../../preload/contract/export'
import type { ReviewFilter, ReviewOrder, ListedRow } from '../../preload/contract/review'
import type { reviewFormats } from '../../preload/contract/words'
import { reviewCsv, reviewMarkdown, type RowToExport } from '../exporting/review'
import { colorNames } from '../library/database/queries/color-names'
import type { ArticleId } from '../../preload/contract/common'
import { head } from '../library/database/chain/seal'
import type { Library } from '../library/database/database'
import { reviewNumbers, type Standing } from '../library/search/review/pages'
import { byArticle } from '../library/quotes/quotes'
import { wholeRows } from '../library/search/review/rows'
import { sourcesOfRows } from '../library/search/review/sources'

export type ReviewToExport = {
  filter: ReviewFilter
  order: ReviewOrder
  format: (typeof reviewFormats)[number]
  madeAt: string
}

// As many as are held at once.
const rowsAtOnce = 200

/** The parts of a file with all rows that a filter leaves; each is read when it is asked for. */
export async function reviewParts(
  library: Library,
  { filter, order, format, madeAt }: ReviewToExport,
  onProgress: (progress: ExportProgress) => void = () => undefined,
): Promise<Iterable<string>> {
  const standing = await reviewNumbers(library, { filter, order })
  const colors = colorNames(library)
  const rows = rowsInTurn(library, standing, onProgress)
  return format === 'csv'
    ? reviewCsv(rows, colors)
    : reviewMarkdown(rows, {
        group: order.group,
        colorNames: colors,
        madeAt,
        count: standing.length,
        journal: head(library),
      })
}

function* rowsInTurn(
  library: Library,
  standing: readonly Standing[],
  onProgress: (progress: ExportProgress) => void,
): Generator<RowToExport> {
  for (let at = 0; at < standing.length; at += rowsAtOnce) {
    const some = standing.slice(at, at + rowsAtOnce)
    const numbers = some.map(({ n }) => n)
    const rows = wholeRows(library, numbers)
    const sources = sourcesOfRows(library, numbers)
    const speakers = speakersIn(library)
    for (const { n, underTag } of some) {
      const row = rows.get(n)
      // It was deleted since the export began.
      if (row !== undefined)
        yield { ...row, speaker: speakers(row), underTag, source: sources.get(n) ?? null }
    }
    onProgress({ done: Math.min(standing.length, at + rowsAtOnce), total: standing.length })
  }
}

/** Who said the words of a row: a highlight of a quotation's words names the quotation's speaker, as it is known now. */
function speakersIn(library: Library): (row: ListedRow) => string | null {
  const known = new Map<ArticleId, ReadonlyMap<string, string | null>>()
  const ofArticle = (articleId: ArticleId) => {
    const speakers = known.get(articleId) ?? speakersByWords(library, articleId)
    known.set(articleId, speakers)
    return speakers
  }
  return ({ ref, article, words, image, speaker }) =>
    ref.kind === 'highlight' && article !== null && image === null
      ? (ofArticle(article.articleId).get(lettersOf(words)) ?? null)
      : speaker
}

/** By the words alone, which several may have said: then none of them is named. */
function speakersByWords(library: Library, articleId: ArticleId): ReadonlyMap<string, string | null> {
  const speakers = new Map<string, string | null>()
  for (const { exact, state, speaker } of byArticle(library, { articleId })) {
    if (state === 'rejected' || speaker === null) continue
    const words = lettersOf(exact)
    const said = `${speaker.name} (${state})`
    speakers.set(words, speakers.has(words) && speakers.get(words) !== said ? null : said)
  }
  return speakers
}

/** Letters and digits alone: the marks around them may differ. */
function lettersOf(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, '')
}
