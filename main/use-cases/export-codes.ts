import { setImmediate } from 'node:timers/promises'
import type { CodeFilter } from '../../preload/contract/tag'
import { isInCodeBook, type reviewFormats } from '../../preload/contract/words'
import { codeBookCsv, codeBookMarkdown, type CodeToExport } from '../exporting/code-book'
import { memoOf } from '../library/annotations/tags/describe-tags'
import { allTags } from '../library/annotations/tags/tag-list'
import { head } from '../library/database/chain/seal'
import type { Library } from '../library/database/database'
import { colorNames } from '../library/database/queries/color-names'
import { codeExamples } from '../library/search/review/code-examples'

export type BookToExport = {
  filter: CodeFilter
  format: (typeof reviewFormats)[number]
  madeAt: string
}

/** The code book as a file, put together in turns. */
export async function codeBookText(library: Library, wish: BookToExport): Promise<string> {
  const codes: CodeToExport[] = []
  for (const tag of (await allTags(library)).tags) {
    if (!isInCodeBook(tag, wish.filter)) continue
    codes.push({ ...tag, memo: memoOf(library, tag.name), examples: await codeExamples(library, tag.name) })
    await setImmediate()
  }
  const named = colorNames(library)
  return wish.format === 'csv'
    ? codeBookCsv(codes, named)
    : codeBookMarkdown(codes, { colorNames: named, madeAt: wish.madeAt, journal: head(library) })
}
