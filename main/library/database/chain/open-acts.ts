import { type Connection, one, run } from '../database'
import { sql } from '../sql'

/** Notes that an act gets lines just now. `isHeld`: in more than one transaction, so that nobody else closes it. */
export function noteWritten(
  library: Connection,
  act: number,
  { at, isHeld }: { at: string; isHeld: boolean },
): void {
  run(
    library,
    `INSERT INTO open_act (act_n, written_at, is_held) VALUES (?, ?, ?)
     ON CONFLICT (act_n) DO UPDATE SET written_at = excluded.written_at, is_held = max(is_held, excluded.is_held)`,
    act,
    at,
    isHeld ? 1 : 0,
  )
}

/** Whether an act may get lines: one that is sealed never does again. */
export function isOpen(library: Connection, act: number): boolean {
  return one(library, sql`SELECT 1 FROM open_act WHERE act_n = ${act}`) !== undefined
}

/** Whoever wrote an act in several transactions has come to its end. */
export function letGo(library: Connection, act: number): void {
  run(library, sql`UPDATE open_act SET is_held = 0 WHERE act_n = ${act} AND is_held = 1`)
}
