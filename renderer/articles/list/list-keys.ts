import type { KeyboardEvent } from 'react'
import { focusPane } from '../../navigation/pane-focus'
import { rowAt } from '../../queries/sparse-rows'
import { isMenuKey } from '../../ui/keys/menu-key'
import { isMac } from '../../ui/keys/platform'
import { keyStep } from '../../ui/lists/key-step'
import { showArticle, stepBy } from '../article-actions'
import { moveTo, readList, readOutline, setFold, useArticles } from '../article-store'
import { chooseAll, chooseNone, chooseToRow, chooseUnder, toggle } from '../choice-store'
import { partAt, stepFrom, toggledFold } from '../outline'

type Hears = { pageRows: number; onMenu: () => void }

/** What a key does in the list. */
export function hearListKey(event: KeyboardEvent, { pageRows, onMenu }: Hears): void {
  if (isHeard(event, { pageRows, onMenu })) event.preventDefault()
}

function isHeard(event: KeyboardEvent, { pageRows, onMenu }: Hears): boolean {
  const { key, altKey } = event
  const hasMod = isMac ? event.metaKey : event.ctrlKey
  if (isMenuKey(event)) onMenu()
  else if (hasMod && !altKey && key.toLowerCase() === 'a') chooseAll()
  else if (key === 'Escape') return chooseNone()
  else if (hasMod && key === ' ') toggleCurrent()
  else if (altKey && !hasMod && arrowStep(key) !== null) return moveCurrent(key)
  else if (key === 'Enter') openCurrent()
  else if (key === 'ArrowLeft' || key === 'ArrowRight') return foldBy(event)
  else return step(event, pageRows)
  return true
}

function step(event: KeyboardEvent, pageRows: number): boolean {
  const hasMod = isMac ? event.metaKey : event.ctrlKey
  const by = keyStep(event, pageRows) ?? (hasMod ? arrowStep(event.key) : null)
  if (by === null) return false
  const { current } = useArticles.getState()
  if (event.shiftKey || hasMod) {
    const to = current === null ? 0 : stepFrom(readOutline(), { index: current, by })
    if (event.shiftKey) void chooseToRow(to)
    else moveTo(to)
  } else {
    chooseNone()
    stepBy(by, { isRunning: event.repeat, stopsAtClosed: true })
  }
  return true
}

/** As in a tree: Left closes the heading that one is under, Right opens the one that one is on. */
function foldBy({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const part = currentPart()
  const closes = key === 'ArrowLeft'
  if (shiftKey || altKey || ctrlKey || metaKey || part?.isHeaded !== true) return false
  if (part.isClosed !== closes) setFold(toggledFold(useArticles.getState().fold, part.key))
  return true
}

function currentPart() {
  const { current } = useArticles.getState()
  return current === null ? undefined : partAt(readOutline(), current)
}

function arrowStep(key: string): number | null {
  if (key === 'ArrowDown') return 1
  return key === 'ArrowUp' ? -1 : null
}

/** Moves the article that the keyboard is on up or down in the collection that is shown. */
function moveCurrent(key: string): boolean {
  const stand = currentStand()
  if (stand === null || useArticles.getState().place.collectionId === undefined) return false
  void import('../collected/collected-actions').then(({ stepInCollection }) =>
    stepInCollection(stand.id, key === 'ArrowUp' ? -1 : 1),
  )
  return true
}

function currentStand() {
  const { current } = useArticles.getState()
  const row = current === null ? undefined : rowAt(readList(), current)
  return row === undefined || current === null ? null : { id: row.id, index: current }
}

function toggleCurrent(): void {
  const part = currentPart()
  if (part?.isClosed === true) {
    void chooseUnder(part.first)
    return
  }
  const stand = currentStand()
  if (stand !== null) toggle(stand)
}

function openCurrent(): void {
  const part = currentPart()
  if (part?.isClosed === true) {
    setFold(toggledFold(useArticles.getState().fold, part.key))
    return
  }
  const stand = currentStand()
  // Another page may be shown beside the list.
  if (stand !== null) showArticle(stand.id)
  focusPane('reader')
}
