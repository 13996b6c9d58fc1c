import type { Noun } from '../../preload/contract/events'
import { reloadEntities } from '../entities/entity-store'
import { reloadLedger } from '../pages/quotes/ledger-store'
import { reloadQuotes } from '../quotes/quote-store'
import { reloadCopies } from '../text/same-report-store'
import { reloadOpenArticle } from '../text/open-article-store'
import { reloadTags } from '../tags/tag-store'
import { reloadTimeline } from '../timeline/timeline-store'

export type Reload = () => Promise<void> | void

/** The reloads for each noun, where findings or a person's decisions on them have changed. */
export const findingReloads = {
  // Copies of a report are found when a text is read for names.
  entity: [reloadEntities, reloadCopies],
  quote: [reloadQuotes, reloadLedger],
  date: [reloadTimeline],
  tag: [reloadTags],
} as const satisfies Partial<Record<Noun, readonly Reload[]>>

/** The reloads of everything that shows the article on screen, or facts about it elsewhere. */
export const openArticleReloads: readonly Reload[] = [reloadOpenArticle, reloadCopies, reloadTags]
