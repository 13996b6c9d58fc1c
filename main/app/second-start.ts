import { explain } from '../base/errors'
import { errorDetails, log } from '../base/log'
import type { Program } from './program'

/** Another start of Dateline came to this one with a library: it is opened, or the window says why not. */
export async function openForSecond(
  { currentLibrary, send }: Pick<Program, 'currentLibrary' | 'send'>,
  folder: string,
): Promise<void> {
  try {
    const status = await currentLibrary.open(folder)
    // One that cannot be opened where none was open is shown by the window itself.
    if (status.state === 'closed') send('library.changed', { nouns: ['library'], articleId: null })
  } catch (error) {
    log.warn('main', 'second', errorDetails(error))
    const { sentence } = explain(error, 'The library that Dateline was started with could not be opened.')
    send('library.refused', { folder, sentence })
  }
}
