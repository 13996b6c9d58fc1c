import type { ActId } from '../../../preload/contract/common'
import type { ActStep, UndoneChange, UndoState } from '../../../preload/contract/change'
import { LibraryError } from '../../../preload/contract/errors'
import type { act as actTable } from '../database/captured-tables'
import type { Held } from '../database/columns'
import { type Library, one, run, transaction } from '../database/database'
import { conflict } from '../database/errors'
import { enterAct } from './journal'
import { isRestedOn, undoneUpon } from './resting'
import { checkTakingBack, type Direction, takeBack } from './taking-back'
import { act } from './write'

export type Act = Held<typeof actTable, 'n' | 'id' | 'label' | 'article_id'>

const columns = 'n, id, label, article_id'

const ends = {
  undo: `SELECT ${columns} FROM act WHERE undo_state = 'done' ORDER BY n DESC LIMIT 1`,
  // What was undone last stands first: it is done again first.
  redo: `SELECT ${columns} FROM act WHERE undo_state = 'undone'
    ORDER BY (SELECT max(u.n) FROM act u WHERE u.undoes = act.id) DESC LIMIT 1`,
} as const

function nextAct(library: Library, direction: Direction): Act | undefined {
  return one<Act>(library, ends[direction])
}

function isConflict(error: unknown): error is LibraryError {
  return error instanceof LibraryError && error.code === 'conflict'
}

export function restedOn({ label }: Act): string {
  return `Cannot undo ${label}: what was done later rests on it.`
}

const undoStateFor = { undo: 'done', redo: 'undone' } as const

/** An act by its own id, or by what the window calls it, where it can be undone or done again. */
function namedAct(library: Library, direction: Direction, actId: ActId): Act | undefined {
  return one<Act>(
    library,
    `SELECT ${columns} FROM act WHERE (id = ? OR key = ?) AND undo_state = ? ORDER BY n DESC LIMIT 1`,
    actId,
    actId,
    undoStateFor[direction],
  )
}

/** Throws where a named act cannot be taken back out of its turn, or cannot be at all. */
export function checkAlone(library: Library, named: Act, direction: Direction): void {
  const next = nextAct(library, direction)
  if (next === undefined || next.n === named.n) return
  // What was undone later may be what this one was done upon.
  if (direction === 'redo') {
    throw conflict(`Cannot redo ${named.label} yet: the next redo does again ${next.label}.`)
  }
  if (isRestedOn(library, named.n, { alone: true })) throw conflict(restedOn(named))
}

export function state(library: Library, { acts }: { acts?: ActStep[] | undefined } = {}): UndoState {
  return {
    undo: nextAct(library, 'undo')?.label ?? null,
    redo: nextAct(library, 'redo')?.label ?? null,
    ...(acts === undefined ? {} : { can: acts.map((step) => isPossible(library, step)) }),
  }
}

function isPossible(library: Library, { act: actId, step: direction }: ActStep): boolean {
  const named = namedAct(library, direction, actId)
  if (named === undefined) return false
  try {
    checkAlone(library, named, direction)
    // What takes long is looked at when it is asked for.
    if (!hasManyLines(library, named)) checkTakingBack(library, named, direction)
    return true
  } catch (error) {
    if (isConflict(error)) return false
    throw error
  }
}

// 10 ms; where texts are taken into the full-text index with it, 60.
const manyLines = 40

/** Whether an act is taken back in turns, because whoever else wants something would be held up by it. */
export function hasManyLines(library: Library, { n }: Act, many = manyLines): boolean {
  return one(library, `SELECT 1 FROM change WHERE act_n = ? LIMIT 1 OFFSET ?`, n, many) !== undefined
}

/** The undo that put an act on the redo stack. */
export function undoOf(library: Library, id: string): string {
  return (
    one<{ id: string }>(library, 'SELECT id FROM act WHERE undoes = ? ORDER BY n DESC LIMIT 1', id)?.id ?? id
  )
}

export function setUndoState(library: Library, n: number, undoState: 'done' | 'undone' | 'dropped'): void {
  run(library, 'UPDATE act SET undo_state = ? WHERE n = ?', undoState, n)
}

function takeBackAct(library: Library, next: Act, direction: Direction): UndoneChange {
  const { n, id, label, article_id: articleId } = next
  if (direction === 'undo' && isRestedOn(library, n)) throw conflict(restedOn(next))
  const undoes = direction === 'undo' ? id : undoOf(library, id)
  act(library, { label: `${direction} ${label}`, articleId, undoes }, (writing) => {
    takeBack(writing, next, direction)
    enterAct(writing)
  })
  setUndoState(library, n, direction === 'undo' ? 'undone' : 'done')
  return { label, articleId, actId: id }
}

/** An act that cannot be taken back is out of the way from now on, and so is what was to be done again on top of it. */
function passOver(library: Library, passed: Act, direction: Direction): Act | undefined {
  return transaction(library, () => {
    const upon = direction === 'redo' ? undoneUpon(library, passed.n) : []
    for (const n of [passed.n, ...upon]) setUndoState(library, n, 'dropped')
    return nextAct(library, direction)
  })
}

const whatIsNext = { undo: 'The next undo takes back', redo: 'The next redo does again' } as const

function stepNext(library: Library, direction: Direction): UndoneChange | null {
  let tried: Act | undefined
  try {
    return transaction(library, () => {
      tried = nextAct(library, direction)
      return tried === undefined ? null : takeBackAct(library, tried, direction)
    })
  } catch (error) {
    // Anything else may pass: a full disk, another program that writes.
    throw tried === undefined ? error : passedOver(library, tried, direction, error)
  }
}

/** What is said where the act that was next cannot be taken back; from then on it is out of the way. */
export function passedOver(library: Library, tried: Act, direction: Direction, error: unknown): unknown {
  if (!isConflict(error)) return error
  const next = passOver(library, tried, direction)
  return conflict(
    next === undefined ? error.message : `${error.message} ${whatIsNext[direction]} ${next.label}.`,
  )
}

const tooLate = {
  undo: 'This cannot be undone any more: it was undone already, or could not be.',
  redo: 'This cannot be done again any more: something else was done since.',
} as const

/** Precisely this act, whatever was done since; what cannot be taken back alone stays where it is. */
function stepNamed(library: Library, direction: Direction, actId: ActId): UndoneChange {
  return transaction(library, () => {
    const named = namedAct(library, direction, actId)
    if (named === undefined) throw conflict(tooLate[direction])
    checkAlone(library, named, direction)
    return takeBackAct(library, named, direction)
  })
}

type Wanted = { act?: ActId | undefined }

export type StepAsked = Wanted & { direction: Direction }

/** The act that would be taken back, or done again. */
export function actToStep(library: Library, { direction, act: actId }: StepAsked): Act | undefined {
  return actId === undefined ? nextAct(library, direction) : namedAct(library, direction, actId)
}

/** `undo` or `redo`. */
export function step(library: Library, direction: Direction, { act: actId }: Wanted): UndoneChange | null {
  return actId === undefined ? stepNext(library, direction) : stepNamed(library, direction, actId)
}

/**
 * Takes back the last act that stands, or the one that is named; null where there is none. Where the last one cannot be
 * taken back, it is refused once.
 */
export function undo(library: Library, wanted: Wanted = {}): UndoneChange | null {
  return step(library, 'undo', wanted)
}

/** Does again what was undone last; null where there is nothing, or something else was done since. */
export function redo(library: Library, wanted: Wanted = {}): UndoneChange | null {
  return step(library, 'redo', wanted)
}
