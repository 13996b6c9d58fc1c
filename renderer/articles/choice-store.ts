import { create } from 'zustand'
import { rowAt, rowCount } from '../queries/sparse-rows'
import { moveTo, readList, readOutline, rowThere, useArticles } from './article-store'
import { between, type Choice, everything, shifted, type Stand, toggled } from './list/choice'
import { partAt } from './outline'

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
useArticles.subscribe(({ place, order, group }, before) => {
  const isSame = place === before.place && order === before.order && group === before.group
  if (!isSame) setState(nothing)
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
  setState(({ anchor }) => ({ anchor: anchor ?? openOne() ?? stand }))
  void chooseToRow(stand.index)
}

/**
 * The same to a row that may not be known yet. A closed heading stands for all that is under it, whether the span begins there or
 * ends.
 */
export async function chooseToRow(index: number): Promise<void> {
  const { current: from } = useArticles.getState()
  // Before the keyboard leaves the article that the span begins with.
  setState(({ anchor }) => ({ anchor: anchor ?? openOne() }))
  moveTo(index)
  const { current: to } = useArticles.getState()
  if (to === null) return
  const begin = getState().anchor?.index ?? from ?? to
  const [first, last] = [Math.min(...endsOf(begin), ...endsOf(to)), Math.max(...endsOf(begin), ...endsOf(to))]
  const one = await standAt(first)
  const other = await standAt(last)
  if (one === null || other === null || useArticles.getState().current !== to) return
  const isDown = begin <= to
  const anchor = getState().anchor ?? (isDown ? one : other)
  setState({ choice: between(one, other, readList().newest), anchor })
}

/** All that is under a closed heading. */
export async function chooseUnder(index: number): Promise<void> {
  setState(nothing)
  moveTo(index)
  await chooseToRow(index)
}

/** From where to where an index goes: all of what is under its heading, where that is closed. */
function endsOf(index: number): [number, number] {
  const part = partAt(readOutline(), index)
  return part?.isClosed === true ? [part.first, part.first + part.rows - 1] : [index, index]
}

async function standAt(index: number): Promise<Stand | null> {
  const row = await rowThere(index)
  return row === undefined ? null : { id: row.id, index }
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
