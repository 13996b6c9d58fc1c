import { log } from '../base/log'
import type { Send } from '../base/send'
import type { Damage } from '../library/database/database'

function nounOf(noun: string): 'library' | 'highlight' | 'note' | 'other' {
  return noun === 'library' || noun === 'highlight' || noun === 'note' ? noun : 'other'
}

/** Tells the log and the window of what is not what was written, once for each row: it is read again with each look at it. */
export function damageTeller(send: Send): (damage: Damage) => void {
  const told = new Set<string>()
  return ({ noun, id }) => {
    const key = `${noun} ${id}`
    if (told.has(key)) return
    told.add(key)
    log.error('library', noun === 'library' ? 'damaged-file' : 'damaged-row', { noun, id })
    send('library.damaged', { noun: nounOf(noun), id })
  }
}
