import type { CodeFilter, TagSummary } from '../../../preload/contract/tag'
import type { togetherOn } from '../../../preload/contract/words'
import { type Bookmark, openPage } from '../../navigation/navigation-store'
import { pageKind } from '../../navigation/page-kinds'

export type TogetherSet = {
  on: (typeof togetherOn)[number]
  /** The codes of the table; null for those that are used most, as many as `most`. */
  names: readonly string[] | null
  most: 10 | 20 | 30
  sort: 'name' | 'use'
}

export type CodesSet = { view: 'book' | 'together'; filter: CodeFilter; together: TogetherSet }

export const codePages = pageKind<CodesSet>('codes')

/** All tags of the library with what they stand for. */
export function openCodesPage(): void {
  openPage(
    codePages.pageOf({
      view: 'book',
      filter: { words: '', isCodesOnly: false },
      together: { on: 'highlight', names: null, most: 20, sort: 'name' },
    }),
  )
}

/** What each view of the page is given. */
export type CodesView = {
  page: CodesSet
  tags: readonly TagSummary[]
  bookmark: Bookmark | null
  onChange: (part: Partial<CodesSet>) => void
}
