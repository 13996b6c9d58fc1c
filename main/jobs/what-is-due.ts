// What the worker does when nobody waits. A process is started only where there is something to do.

import { engine } from '../analysis/engine'
import type { Library } from '../library/database/database'
import { backlogOf } from '../library/database/full-text/upkeep'
import { isCountDue } from '../library/database/full-text/word-counts'
import { countWaiting } from '../library/entities/entities'

/** Whether there are texts that this engine has not read. */
export function isAnalysisDue(library: Library): boolean {
  return library.mode === 'write' && countWaiting(library, engine) > 0
}

/** Whether rows wait to be taken into the full-text index, or its words to be counted. */
export function isIndexDue(library: Library): boolean {
  return library.mode === 'write' && (backlogOf(library) > 0 || isCountDue(library))
}
