// What is done once a library is open, besides showing it.

import { errorDetails, log } from '../base/log'
import { bringNames } from '../library/annotations/colors'
import type { Queue } from '../jobs/queue'
import { untilDone } from '../library/database/waiting/when-free'
import type { Library } from '../library/database/database'
import { isErasingUnfinished } from '../library/journal/erased'
import type { Device } from './device'
import type { LongActs } from './long-acts'
import type { BackupsOfProgram } from './backups/open-backups'

/** What was deleted for good when the program ended in the middle of it goes wholly. */
function finishErasing(longActs: LongActs, library: Library): void {
  if (library.mode === 'read' || !isErasingUnfinished(library)) return
  longActs
    .whenFree({ name: 'finishErase', asked: {} })
    .catch((error: unknown) => log.error('library', 'finish-erasing', errorDetails(error)))
}

/** What keeps names of colours from being brought must not keep a library from being used: they stay in the settings. */
function bringColorNames({ currentLibrary: { opened }, settings, send }: Device): void {
  if (opened === null || opened.mode === 'read') return
  untilDone(opened, () => {
    if (bringNames(opened, settings.get().colorNames))
      send('library.changed', { nouns: ['color', 'change'], articleId: null })
  }).catch((error: unknown) => log.error('library', 'color-names', errorDetails(error)))
}

type Entering = { queue: Queue; backups: BackupsOfProgram['backups']; longActs: LongActs; device: Device }

/** The library that was open before the rest of the program was read: what keeps jobs from being resumed must not keep the window from its answers. */
export function enterFirst({ device, ...entering }: Entering): void {
  try {
    enter(entering, device.library())
  } catch (error) {
    log.error('jobs', 'enter', errorDetails(error))
  }
  bringColorNames(device)
}

/** One that was opened since. */
export function enterOther({ device, ...entering }: Entering, onOpened: () => void): void {
  enter(entering, device.library())
  bringColorNames(device)
  onOpened()
  device.send('library.changed', { nouns: ['library', 'job'], articleId: null })
}

function enter({ queue, backups, longActs }: Omit<Entering, 'device'>, library: Library): void {
  queue.enter()
  backups.enter(library)
  finishErasing(longActs, library)
}
