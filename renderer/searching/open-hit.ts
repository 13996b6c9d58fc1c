import type { SearchHit } from '../../preload/contract/search/hits'
import type { ArticleId } from '../../preload/contract/common'
import { rowOf } from '../articles/article-store'
import { openArticlePage, openEntityPage, openPage } from '../navigation/navigation-store'
import { entityPages, notesPages } from '../navigation/page-kinds'
import { act } from '../queries/act'
import type { Question } from '../queries/query'
import { followAnswer, readAnswer } from '../queries/query-cache'
import { changeSettings, readSettings } from '../settings/settings-store'
import { showError } from '../toasts/toast-store'
import { keyOfHit } from './hit-words'
import { hitsOf } from './search-questions'
import { chooseHit, readAsked, useSearch } from './search-store'

/** Hits that one goes through from one to the next: what a search found, or what is like an article. */
export type HitWalk = {
  /** As far as they are known. Where main is still at it this is null, and `then` is called once they are. */
  readonly read: (then: () => void) => readonly SearchHit[] | null
  readonly chosen: () => string | null
  readonly choose: (key: string) => void
}

/** The hits of the search that is shown. */
export const foundHits: HitWalk = {
  read: (then) => hitsOr(questionOfSearch, ({ rows }) => rows, then),
  chosen: () => useSearch.getState().chosen,
  choose: chooseHit,
}

function questionOfSearch() {
  const asked = readAsked()
  return asked && hitsOf(asked)
}

let stopWaiting: (() => void) | null = null

/** The hits in what main answers to a question; `then` is called where the same is asked once they are known. */
export function hitsOr<T>(
  asked: () => Question<T> | null,
  hitsIn: (answer: T) => readonly SearchHit[],
  then: () => void,
): readonly SearchHit[] | null {
  stopWaiting?.()
  const question = asked()
  if (question === null) return []
  const known = readAnswer(question)
  if (known !== null) return hitsIn(known)
  const stop = followAnswer(question, () => {
    stopWaiting?.()
    if (asked()?.key === question.key) then()
  })
  stopWaiting = () => {
    stop()
    stopWaiting = null
  }
  return null
}

let opening: ReturnType<typeof setTimeout> | undefined

// While an arrow key is held down only the choice runs along; the article opens where it stops.
const restMs = 120

/** Chooses a hit and shows it: an article at its words, or the page of a name. */
export function showHit(walk: HitWalk, hit: SearchHit, { isRunning = false } = {}): void {
  walk.choose(keyOfHit(hit))
  clearTimeout(opening)
  if (isRunning) opening = setTimeout(() => openHit(hit), restMs)
  else openHit(hit)
}

/** Shows an article at a hit's words, or the page of a name. */
export function openHit({ kind, articleId, at, name, entityId, noteId, day, isUnread }: SearchHit): void {
  if (name !== null) openEntityPage(name.ref)
  else if (articleId !== null) {
    openArticlePage(articleId, at)
    if (isUnread) markRead(articleId)
    // A note on the whole article stands nowhere in its text.
    if (kind === 'note' && at === null) showNotes()
  } else if (entityId !== null) openPage(entityPages.pageOf({ of: { entityId }, section: 'notes' }))
  else if (noteId !== null)
    openPage(notesPages.pageOf({ text: '', opened: day === null ? { noteId } : { day } }))
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

type Step = {
  isRunning?: boolean
  /** Names only take the mark, where opening their page would take the focus out of the list. */
  isInList?: boolean
}

/**
 * Goes on by so many hits from the chosen one, and shows that one; answers whether there was one to go to. A key that is
 * pressed before the hits are known is taken once they are.
 */
export function stepHits(walk: HitWalk, step: number, how: Step = {}): boolean {
  const hits = walk.read(() => stepHits(walk, step, how))
  if (hits === null) return true
  const { isRunning = false, isInList = false } = how
  const at = hits.findIndex((hit) => keyOfHit(hit) === walk.chosen())
  const to = at === -1 ? (step > 0 ? 0 : hits.length - 1) : Math.max(0, Math.min(hits.length - 1, at + step))
  const hit = hits[to]
  if (hit === undefined || to === at) return false
  if (isInList && hit.articleId === null) walk.choose(keyOfHit(hit))
  else showHit(walk, hit, { isRunning })
  return true
}

/** Shows the chosen hit, else the first one; answers whether there was one. */
export function showChosen(walk: HitWalk): boolean {
  const hits = walk.read(() => showChosen(walk))
  if (hits === null) return true
  const hit = hits.find((one) => keyOfHit(one) === walk.chosen()) ?? hits[0]
  if (hit !== undefined) showHit(walk, hit)
  return hit !== undefined
}
