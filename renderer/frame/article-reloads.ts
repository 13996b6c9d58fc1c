import type { Noun } from '../../preload/contract/events'
import { reloadEntities } from '../entities/entity-store'
import { refetchAnswersSoon, invalidateAnswers } from '../queries/answers'
import { reloadLedger } from '../pages/quotes/ledger-store'
import { reloadQuotes } from '../quotes/quote-store'
import { reloadCopies } from '../text/same-report-store'
import { reloadOpenArticle } from '../text/open-article-store'
import { reloadTags } from '../tags/tag-store'
import { reloadTimeline } from '../timeline/timeline-store'

export type Reload = () => Promise<void> | void

/** Who asks again when findings, or a person's word on them, are not what they were. */
export const findingReloads = {
  // Copies of a report are found when a text is read for names.
  entity: [reloadEntities, reloadCopies, invalidateAnswers],
  quote: [reloadQuotes, reloadLedger, invalidateAnswers],
  date: [reloadTimeline, invalidateAnswers],
  tag: [reloadTags],
  change: [refetchAnswersSoon],
} as const satisfies Partial<Record<Noun, readonly Reload[]>>

/** Who asks again about the article on screen, and what is told of it elsewhere. */
export const openArticleReloads: readonly Reload[] = [
  reloadOpenArticle,
  reloadCopies,
  reloadTags,
  invalidateAnswers,
]
