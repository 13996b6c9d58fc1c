import './styles/styles.css'
import './frame/script-begins'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { listenForCommands } from './frame/listen'
import { takeFirstAnswers } from './bridge'
import { followMain } from './frame/follow-main'
import { askForFirstList } from './articles/article-store'
import { loadLibrary, useLibrary } from './library/library-store'
import { failuresIn, Root } from './frame/root'
import { loadSettings } from './settings/settings-store'
import { sentenceOf } from './toasts/toast-store'

performance.mark('script-read')

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root.')

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
