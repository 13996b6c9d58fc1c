import type { BrowserWindow } from 'electron'
import type { Program } from '../../app/program'
import type { StartOptions } from '../../app/start-options'
import { explain } from '../../base/errors'
import { errorDetails, log } from '../../base/log'
import { bringToFront } from '../links/system-links'

/** Another start of Dateline, which has ended itself, comes to this one: its library is opened, or the window says why not. */
export function welcomeSecondStart(
  { currentLibrary, send }: Pick<Program, 'currentLibrary' | 'send'>,
  getWindow: () => BrowserWindow | null,
  { library, link }: StartOptions,
): void {
  bringToFront(getWindow())
  // Chromium sorts the words of another start anew: which of them stood behind a link is not known here.
  if (library === null || link !== null) return
  currentLibrary.open(library).then(
    // One that could not be opened where none was open is shown by the window itself.
    () => send('library.changed', { nouns: ['library'], articleId: null }),
    (error: unknown) => {
      log.warn('main', 'second', errorDetails(error))
      const { sentence } = explain(error, 'The library that Dateline was started with could not be opened.')
      send('library.refused', { folder: library, sentence })
    },
  )
}
