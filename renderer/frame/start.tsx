import { createRoot } from 'react-dom/client'
import { askForFirstList } from '../articles/article-store'
import { takeFirstAnswers } from '../bridge'
import { loadLibrary, useLibrary } from '../library/library-store'
import { loadSettings } from '../settings/settings-store'
import { sentenceOf } from '../toasts/toast-store'
import { App } from './app'
import { followMain } from './follow-main'
import { listenForCommands } from './keys/listen'
import { failuresIn, Root } from './root'

/** Draws the window. Throws where main cannot say what it is to show, after the window has said so. */
export async function startWindow(root: HTMLElement): Promise<void> {
  // Nothing is drawn before the theme and the library's state are known: what then appears stays as it is.
  try {
    takeFirstAnswers(document)
    // Listening begins before the first call: a change between its answer and the first drawing would otherwise be
    // missed.
    followMain()
    await Promise.all([loadSettings(), loadLibrary()])
    if (useLibrary.getState().status?.state === 'open') await askForFirstList()
    performance.mark('list-there')
    listenForCommands()
    createRoot(root, failuresIn(root)).render(
      <Root>
        <App />
      </Root>,
    )
  } catch (error) {
    root.textContent = `Dateline could not start: ${sentenceOf(error)}`
    throw error
  }
}
