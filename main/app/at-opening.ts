// What is done once a library is open, besides showing it.

import { errorDetails, log } from '../base/log'
import { bringNames } from '../library/annotations/colors'
import { untilDone } from '../library/database/waiting/when-free'
import type { Library } from '../library/database/database'
import { isErasingUnfinished } from '../library/journal/erased'
import type { Device } from './device'
import type { LongActs } from './long-acts'

/** What was deleted for good when the program ended in the middle of it goes wholly. */
export function finishErasing(longActs: LongActs, library: Library): void {
  if (library.mode === 'read' || !isErasingUnfinished(library)) return
  longActs
    .whenFree({ name: 'finishErase', asked: {} })
    .catch((error: unknown) => log.error('library', 'finish-erasing', errorDetails(error)))
}

/** What keeps names of colours from being brought must not keep a library from being used: they stay in the settings. */
export function bringColorNames({ currentLibrary: { opened }, settings, send }: Device): void {
  if (opened === null || opened.mode === 'read') return
  untilDone(opened, () => {
    if (bringNames(opened, settings.get().colorNames))
      send('library.changed', { nouns: ['color', 'change'], articleId: null })
  }).catch((error: unknown) => log.error('library', 'color-names', errorDetails(error)))
}
