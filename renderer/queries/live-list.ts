import { type LiveAnswer, liveAnswer } from './live-answer'

/** As much of a list as was asked for; `next` is null at its end. */
export type Rows<Row> = { rows: readonly Row[]; next: string | null }

export type LiveList<Row> = LiveAnswer<Rows<Row>> & {
  /** Asks for what comes next, unless that is on its way. */
  more: () => void
}

const firstRows = 50
const maxRowsAtOnce = 100

export type AskPage<Row> = (after: string | null, limit: number) => Promise<Rows<Row>>

/** A list that grows as one reads on; asked anew, it comes as long as it was. */
export function liveList<Row>(ask: AskPage<Row>): LiveList<Row> {
  const live = liveAnswer<Rows<Row>>(async (before) => {
    const wanted = Math.max(firstRows, before?.rows.length ?? 0)
    let list: Rows<Row> = { rows: [], next: null }
    do {
      const limit = Math.min(maxRowsAtOnce, wanted - list.rows.length)
      const page = await ask(list.next, limit)
      list = { rows: [...list.rows, ...page.rows], next: page.next }
    } while (list.next !== null && list.rows.length < wanted)
    return list
  })
  let isAsking = false
  const more = async () => {
    const before = live.store.getState().value
    if (isAsking || before === null || before.next === null) return
    isAsking = true
    try {
      const page = await ask(before.next, maxRowsAtOnce)
      // A list that was asked anew meanwhile is another one: its end is reached again.
      if (live.store.getState().value === before)
        live.store.setState({ value: { rows: [...before.rows, ...page.rows], next: page.next }, error: null })
    } catch (error) {
      live.store.setState({ error })
    } finally {
      isAsking = false
    }
  }
  return { ...live, more: () => void more() }
}
