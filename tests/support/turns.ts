import { type LongTurns, othersInProcess } from '../../main/library/journal/turns'

/** Turns that are wanted `most` times, and what was told of them. */
export function turns(most = Infinity): LongTurns & { label: string; total: number; done: number } {
  let asked = 0
  const told = {
    label: '',
    total: 0,
    done: 0,
    begin: (act: { label: string }, total: number) => void Object.assign(told, { label: act.label, total }),
    step: (more: number) => void (told.done += more),
    isWanted: () => (asked += 1) <= most,
    rest: othersInProcess,
  }
  return told
}
