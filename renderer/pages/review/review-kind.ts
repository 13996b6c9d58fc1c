import type { ReviewFilter, ReviewOrder } from '../../../preload/contract/review'
import { openPage } from '../../navigation/navigation-store'
import { pageKind } from '../../navigation/page-kinds'

export type ReviewSet = { filter: ReviewFilter; order: ReviewOrder }

export const reviewPages = pageKind<ReviewSet>('review')

export const everything: ReviewFilter = {
  words: '',
  kind: null,
  color: null,
  tag: null,
  alsoTag: null,
  tagsOn: 'either',
  sourceId: null,
  names: null,
  speaker: null,
  from: null,
  until: null,
  days: 'made',
  state: null,
  hasNote: null,
}

/** All highlights, notes and decided quotations of the library, those made last first. */
export function openReviewPage(): void {
  openPage(reviewPages.pageOf({ filter: everything, order: { sort: 'made', group: 'none' } }))
}
