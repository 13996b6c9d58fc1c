import type { ReviewFilter, ReviewOrder } from '../../preload/contract/review'

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

export const newest: ReviewOrder = { sort: 'made', group: 'none' }
