import type { ArticleId } from '../../preload/contract/common'
import type { UndoneChange, UndoState } from '../../preload/contract/change'
import { LibraryError } from '../../preload/contract/errors'
import { type Library, one, run, transaction } from './database'
import { conflict } from './errors'
import { isRestedOn, undoneUpon } from './resting'
import { type Direction, takeBack } from './taking-back'
import { act } from './write'

type Act = { n: number; id: string; label: string; article_id: ArticleId | null }

const ends = {
  undo: `SELECT n, id, label, article_id FROM act WHERE stand = 'done' ORDER BY n DESC LIMIT 1`,
  // What was undone last stands first: it is done again first.
  redo: `SELECT n, id, label, article_id FROM act WHERE stand = 'undone' ORDER BY n LIMIT 1`,
} as const

const nextAct = (library: Library, direction: Direction): Act | undefined =>
  one<Act>(library, ends[direction])

export const state = (library: Library): UndoState => ({
  undo: nextAct(library, 'undo')?.label ?? null,
  redo: nextAct(library, 'redo')?.label ?? null,
})

/** The undo that put an act on the redo stack. */
const undoOf = (library: Library, id: string): string =>
  one<{ id: string }>(library, 'SELECT id FROM act WHERE undoes = ? ORDER BY n DESC LIMIT 1', id)?.id ?? id

const setStand = (library: Library, n: number, stand: 'done' | 'undone' | 'dropped'): void => {
  run(library, 'UPDATE act SET stand = ? WHERE n = ?', stand, n)
}

const takeBackAct = (library: Library, next: Act, direction: Direction): UndoneChange => {
  const { n, id, label, article_id: articleId } = next
  if (direction === 'undo' && isRestedOn(library, n)) {
    throw conflict(`Cannot undo ${label}: what was done later rests on it.`)
  }
  const undoes = direction === 'undo' ? id : undoOf(library, id)
  act(library, { label: `${direction} ${label}`, articleId, undoes }, (writing) => {
    takeBack(writing, next, direction)
  })
  setStand(library, n, direction === 'undo' ? 'undone' : 'done')
  return { label, articleId }
}

/** An act that cannot be taken back is out of the way from now on, and so is what was to be done again on top of it. */
const passOver = (library: Library, passed: Act, direction: Direction): Act | undefined =>
  transaction(library, () => {
    const upon = direction === 'redo' ? undoneUpon(library, passed.n) : []
    for (const n of [passed.n, ...upon]) setStand(library, n, 'dropped')
    return nextAct(library, direction)
  })

const whatIsNext = { undo: 'The next undo takes back', redo: 'The next redo does again' } as const

const step = (library: Library, direction: Direction): UndoneChange | null => {
  let tried: Act | undefined
  try {
    return transaction(library, () => {
      tried = nextAct(library, direction)
      return tried === undefined ? null : takeBackAct(library, tried, direction)
    })
  } catch (error) {
    // Anything else may pass: a full disk, another program that writes.
    if (tried === undefined || !(error instanceof LibraryError && error.code === 'conflict')) throw error
    const next = passOver(library, tried, direction)
    throw conflict(
      next === undefined ? error.message : `${error.message} ${whatIsNext[direction]} ${next.label}.`,
    )
  }
}

/** Takes back the last act that stands; null where there is none. One that cannot be taken back is refused once. */
export const undo = (library: Library): UndoneChange | null => step(library, 'undo')

/** Does again what was undone last; null where there is nothing, or something else was done since. */
export const redo = (library: Library): UndoneChange | null => step(library, 'redo')
