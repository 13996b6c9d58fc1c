import type { UndoneChange } from '../../../preload/contract/change'
import { letGo } from '../database/chain/open-acts'
import { type Library, one, transaction } from '../database/database'
import { conflict } from '../database/errors'
import { now } from '../database/ids'
import { enterAct, type Writing } from './journal'
import { isRestedOn } from './resting'
import type { Lines } from './skipped-acts'
import { checkTakingBack, type Direction, linesSpanned, takeBack } from './taking-back'
import { clocked, inTurns, type LongTurns } from './turns'
import {
  type Act,
  actToStep,
  checkAlone,
  hasManyLines,
  passedOver,
  restedOn,
  setUndoState,
  step,
  type StepAsked,
  undoOf,
} from './undo'

// Each may have a text taken into the full-text index, so few of them are a part that a turn cannot divide.
const linesAtOnce = 8

/**
 * Undoes or redoes as `undo` and `redo` do; an act of many rows in turns, so that nobody is held up. First all of it is
 * looked at: what cannot be taken back leaves everything as it is. Where it is cancelled, what is back by then stays so,
 * the act counts as it did before, and the next undo takes back the rest.
 */
export async function stepInTurns(
  library: Library,
  asked: StepAsked,
  turns: LongTurns,
): Promise<UndoneChange | null> {
  const { direction, act: actId } = asked
  const found = actToStep(library, asked)
  if (found === undefined || !hasManyLines(library, found)) return step(library, direction, { act: actId })
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

async function takeBackInTurns(
  library: Library,
  found: Act,
  direction: Direction,
  turns: LongTurns,
): Promise<UndoneChange> {
  const { n, id, label, article_id: articleId } = found
  if (direction === 'undo' && isRestedOn(library, n)) throw conflict(restedOn(found))
  const parts = partsOf(linesSpanned(library, found), direction)
  const newest = newestAct(library)
  turns.begin({ id, label: `${direction} ${label}` }, 2 * parts.length)
  const isChecked = await inTurns(parts, turns, (slice) => {
    slice((lines) => checkTakingBack(library, found, direction, lines))
    return true
  })
  const isDone = isChecked && (await writeInTurns(library, found, { direction, parts, turns, newest }))
  return isDone ? { label, articleId, actId: id } : { label, articleId, actId: id, isCancelled: true }
}

type Taking = { direction: Direction; parts: readonly Lines[]; turns: LongTurns; newest: number }

/** An act is undone with its last row, and redone with its first: wherever the program ends in between, it can be undone. */
async function writeInTurns(
  library: Library,
  found: Act,
  { direction, parts, turns, newest }: Taking,
): Promise<boolean> {
  const { n, id, label, article_id: articleId } = found
  const isUndo = direction === 'undo'
  const clock = clocked(library)
  const writing: Writing = {
    library: clock.library,
    about: { label: `${direction} ${label}`, articleId, undoes: isUndo ? id : undoOf(library, id) },
    at: now(),
    act: null,
    isLong: true,
  }
  const settle = () => {
    enterAct(writing)
    setUndoState(library, n, stateAfter(library, direction, newest))
  }
  const [first, last] = [parts[0], parts.at(-1)]
  const takePart = (lines: Lines) => {
    takeBack(writing, found, direction, lines)
    if (lines === (isUndo ? last : first)) settle()
  }
  const turn = (slice: (work: (lines: Lines) => void) => void) => {
    transaction(clock.library, () => slice(takePart))
    return true
  }
  let isDone = false
  try {
    isDone = await inTurns(parts, turns, turn, clock.workedUntil)
  } finally {
    if (!isDone && !isUndo) setUndoState(library, n, 'undone')
    if (writing.act !== null) letGo(library, writing.act)
  }
  return isDone
}

function newestAct(library: Library): number {
  return one<{ n: number | null }>(library, 'SELECT max(n) AS n FROM act')?.n ?? 0
}

/** What was undone cannot be done again on top of what a person has done meanwhile. */
function stateAfter(library: Library, direction: Direction, newest: number): 'done' | 'undone' | 'dropped' {
  if (direction === 'redo') return 'done'
  const later = one(library, `SELECT 1 FROM act WHERE undo_state = 'done' AND n > ? LIMIT 1`, newest)
  return later === undefined ? 'undone' : 'dropped'
}

function partsOf(lines: Lines | null, direction: Direction): Lines[] {
  const parts: Lines[] = []
  if (lines === null) return parts
  for (let from = lines.from; from <= lines.to; from += linesAtOnce)
    parts.push({ from, to: Math.min(lines.to, from + linesAtOnce - 1) })
  return direction === 'undo' ? parts.reverse() : parts
}
