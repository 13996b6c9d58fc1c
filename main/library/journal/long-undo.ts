import type { UndoneChange } from '../../../preload/contract/change'
import { type Library, transaction } from '../database/database'
import { conflict } from '../database/errors'
import { now } from '../database/ids'
import type { Writing } from './journal'
import { isRestedOn } from './resting'
import type { Lines } from './skipped-acts'
import { checkTakingBack, type Direction, linesSpanned, takeBack } from './taking-back'
import { inTurns, type LongTurns } from './turns'
import {
  type Act,
  checkAlone,
  isLong,
  namedAct,
  nextAct,
  passedOver,
  restedOn,
  setUndoState,
  step,
  undoOf,
  type Wanted,
} from './undo'

// 2 ms of looking, or 8 of writing.
const linesAtOnce = 40

/**
 * Undoes or redoes as `undo` and `redo` do; an act of many rows in turns, so that main is not held up. First all of it is
 * looked at: what cannot be taken back leaves everything as it is. Where it is cancelled, what is back by then stays so,
 * the act counts as it did before, and the next undo takes back the rest.
 */
export async function stepInTurns(
  library: Library,
  direction: Direction,
  wanted: Wanted,
  turns: LongTurns,
): Promise<UndoneChange | null> {
  const { act: actId } = wanted
  const found = actId === undefined ? nextAct(library, direction) : namedAct(library, direction, actId)
  if (found === undefined || !isLong(library, found)) return step(library, direction, wanted)
  if (actId !== undefined) {
    checkAlone(library, found, direction)
    return takeBackInTurns(library, found, direction, turns)
  }
  try {
    return await takeBackInTurns(library, found, direction, turns)
  } catch (error) {
    throw passedOver(library, found, direction, error)
  }
}

const statesOf = { undo: { from: 'done', to: 'undone' }, redo: { from: 'undone', to: 'done' } } as const

async function takeBackInTurns(
  library: Library,
  found: Act,
  direction: Direction,
  turns: LongTurns,
): Promise<UndoneChange | null> {
  const { n, id, label, article_id: articleId } = found
  if (direction === 'undo' && isRestedOn(library, n)) throw conflict(restedOn(found))
  const parts = partsOf(linesSpanned(library, found), direction)
  turns.begin({ id, label: `${direction} ${label}` }, 2 * parts.length)
  const isChecked = await inTurns(parts, turns, (slice) => {
    slice((lines) => checkTakingBack(library, found, direction, lines))
    return true
  })
  const cancelled = { label, articleId, actId: id, isCancelled: true }
  if (!isChecked) return cancelled
  const { from, to } = statesOf[direction]
  const undoes = direction === 'undo' ? id : undoOf(library, id)
  const writing: Writing = {
    library,
    about: { label: `${direction} ${label}`, articleId, undoes },
    at: now(),
    act: null,
  }
  // At once, so that what is still being done in this act ends.
  setUndoState(library, n, to)
  let isDone = false
  try {
    isDone = await inTurns(parts, turns, (slice) => {
      transaction(library, () => slice((lines) => takeBack(writing, found, direction, lines)))
      return true
    })
  } finally {
    if (!isDone) setUndoState(library, n, from)
  }
  return isDone ? { label, articleId, actId: id } : cancelled
}

function partsOf(lines: Lines | null, direction: Direction): Lines[] {
  const parts: Lines[] = []
  if (lines === null) return parts
  for (let from = lines.from; from <= lines.to; from += linesAtOnce)
    parts.push({ from, to: Math.min(lines.to, from + linesAtOnce - 1) })
  return direction === 'undo' ? parts.reverse() : parts
}
