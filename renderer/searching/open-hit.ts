import type { SearchHit } from '../../preload/contract/search/hits'
import type { ArticleId } from '../../preload/contract/common'
import { rowOf } from '../articles/article-store'
import { openArticlePage, openEntityPage, openPage } from '../navigation/navigation-store'
import { entityPages } from '../navigation/page-kinds'
import { act } from '../queries/act'
import { followAnswer, readAnswer } from '../queries/query-cache'
import { changeSettings, readSettings } from '../settings/settings-store'
import { showError } from '../toasts/toast-store'
import { keyOfHit } from './hit-words'
import { hitsOf } from './search-questions'
import { chooseHit, readAsked, useSearch } from './search-store'

let opening: ReturnType<typeof setTimeout> | undefined

// While an arrow key is held down only the choice runs along; the article opens where it stops.
const restMs = 120

/** Chooses a hit and shows it: an article at its words, or the page of a name. */
export function showHit(hit: SearchHit, { isRunning = false } = {}): void {
  chooseHit(keyOfHit(hit))
  clearTimeout(opening)
  if (isRunning) opening = setTimeout(() => open(hit), restMs)
  else open(hit)
}

function open({ kind, articleId, at, name, entityId, isUnread }: SearchHit): void {
  if (name !== null) openEntityPage(name.ref)
  else if (articleId !== null) {
    openArticlePage(articleId, at)
    if (isUnread) markRead(articleId)
    // A note on the whole article stands nowhere in its text.
    if (kind === 'note' && at === null) showNotes()
  } else if (entityId !== null) openPage(entityPages.pageOf({ of: { entityId }, section: 'notes' }))
}

/** An article that is opened is read, as from the list, which does this for the articles that it holds. */
function markRead(articleId: ArticleId): void {
  if (rowOf(articleId) === undefined)
    act('article.mark', { articleId, read: true, byOpening: true }).catch(showError)
}

function showNotes(): void {
  const { panelTab, panelOpen } = readSettings()
  if (panelTab !== 'notes' || !panelOpen) void changeSettings({ panelTab: 'notes', panelOpen: true })
}

let stopWaiting: (() => void) | null = null

/** The hits of the search that is shown. Where main is still at it this is null, and `then` is called once they are known. */
function hitsOr(then: () => void): readonly SearchHit[] | null {
  stopWaiting?.()
  const asked = readAsked()
  if (asked === null) return []
  const question = hitsOf(asked)
  const known = readAnswer(question)
  if (known !== null) return known.rows
  const stop = followAnswer(question, () => {
    stopWaiting?.()
    const now = readAsked()
    if (now !== null && hitsOf(now).key === question.key) then()
  })
  stopWaiting = () => {
    stop()
    stopWaiting = null
  }
  return null
}

type Step = {
  isRunning?: boolean
  /** Names only take the mark, where opening their page would take the focus out of the list. */
  isInList?: boolean
}

/**
 * Goes on by so many hits from the chosen one, and shows that one; answers whether there was one to go to. A key that is
 * pressed before the hits are known is taken once they are.
 */
export function stepHits(step: number, how: Step = {}): boolean {
  const hits = hitsOr(() => stepHits(step, how))
  if (hits === null) return true
  const { isRunning = false, isInList = false } = how
  const at = hits.findIndex((hit) => keyOfHit(hit) === useSearch.getState().chosen)
  const to = at === -1 ? (step > 0 ? 0 : hits.length - 1) : Math.max(0, Math.min(hits.length - 1, at + step))
  const hit = hits[to]
  if (hit === undefined || to === at) return false
  if (isInList && hit.articleId === null) chooseHit(keyOfHit(hit))
  else showHit(hit, { isRunning })
  return true
}

/** Shows the chosen hit, else the first one; answers whether there was one. */
export function showChosen(): boolean {
  const hits = hitsOr(showChosen)
  if (hits === null) return true
  const hit = hits.find((one) => keyOfHit(one) === useSearch.getState().chosen) ?? hits[0]
  if (hit !== undefined) showHit(hit)
  return hit !== undefined
}
