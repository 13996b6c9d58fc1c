import { createRoot } from 'react-dom/client'
import { App } from './app'
import { listenForCommands } from './commands/listen'
import { followLibrary } from './follow-library'
import { followJobs } from './jobs/job-store'
import { loadLibrary } from './library/library-store'
import { loadSettings } from './settings/settings-store'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { sentenceOf } from './toasts/toast-store'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root.')

// Nothing is drawn before the theme and the library's state are known: what then appears stays as it is.
try {
  await Promise.all([loadSettings(), loadLibrary()])
  listenForCommands()
  followLibrary()
  followJobs()
  createRoot(root).render(<App />)
} catch (error) {
  root.textContent = `Dateline could not start: ${sentenceOf(error)}`
  throw error
}
