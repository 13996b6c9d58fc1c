import { create } from 'zustand'
import { rowAt, rowCount } from '../queries/sparse-rows'
import { moveTo, readList, rowThere, useArticles } from './article-store'
import { between, type Choice, everything, shifted, type Stand, toggled } from './list/choice'

type Chosen = {
  /** Null while no articles are chosen: what is done is then done with the one that is open. */
  choice: Choice | null
  /** Where a span begins, which Shift draws to somewhere else. */
  anchor: Stand | null
}

const nothing: Chosen = { choice: null, anchor: null }

export const useChoice = create<Chosen>(() => nothing)

const { getState, setState } = useChoice

// What was chosen in another list is not seen any more.
useArticles.subscribe(({ place, order }, before) => {
  if (place !== before.place || order !== before.order) setState(nothing)
})

/** Chooses none any more; answers whether any were. */
export function chooseNone(): boolean {
  const had = getState().choice !== null
  setState(nothing)
  return had
}

export function chooseAll(): void {
  const list = readList()
  if (rowCount(list) > 0) setState({ choice: everything(list.newest), anchor: null })
}

/** One article more, or one less. The one that is open counts as the first. */
export function toggle(stand: Stand): void {
  const { choice } = getState()
  const open = choice === null ? openOne() : null
  const before = open !== null && open.id !== stand.id ? toggled(null, open) : choice
  setState({ choice: toggled(before, stand), anchor: stand })
  moveTo(stand.index)
}

/** All from where the choice began to this one. */
export function chooseTo(stand: Stand): void {
  const anchor = getState().anchor ?? openOne() ?? stand
  setState({ choice: between(anchor, stand, readList().newest), anchor })
  moveTo(stand.index)
}

/** The same to a row that may not be known yet. */
export async function chooseToRow(index: number): Promise<void> {
  // Before the keyboard leaves the article that the span begins with.
  setState(({ anchor }) => ({ anchor: anchor ?? openOne() }))
  moveTo(index)
  const { current } = useArticles.getState()
  const row = current === null ? undefined : await rowThere(current)
  if (row !== undefined && current !== null) chooseTo({ id: row.id, index: current })
}

function openOne(): Stand | null {
  const { selectedId: id, current: index } = useArticles.getState()
  if (id === null || index === null) return null
  return rowAt(readList(), index)?.id === id ? { id, index } : null
}

/** Rows have come in above. */
export function followMovedChoice(by: number): void {
  setState(({ choice, anchor }) => ({
    choice: choice && shifted(choice, by),
    anchor: anchor && { ...anchor, index: anchor.index + by },
  }))
}
