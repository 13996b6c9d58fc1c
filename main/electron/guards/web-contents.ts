import { BrowserWindow, type WebContents } from 'electron'
import { log } from '../../base/log'
import { devServer } from '../origin'
import { wrongPreferences } from './preferences'

/**
 * Looks at a web contents as it is made, and ends it before its page is there if it is not held as every one of ours is:
 * what is said of windows in one place is proved of each of them here, also of one that somebody adds.
 */
export function proveContents(contents: WebContents): void {
  // Development tools are pages of Chromium's, and only there in development.
  if (devServer !== null && contents.getType() === 'remote') return
  const wrong = wrongPreferences(preferencesOf(contents))
  // Its dictionaries would be fetched.
  if (contents.session.isSpellCheckerEnabled()) wrong.push('spellcheck')
  if (wrong.length === 0) return
  log.error('security', 'unsafe-contents', { type: contents.getType(), wrong: wrong.join(' ') })
  // Whoever makes the window still holds it in this turn; no page comes before the turn is over.
  queueMicrotask(() => end(contents))
}

/** Undocumented, and the only place that tells; without it nothing can be proved, and nothing is shown. */
function preferencesOf(contents: WebContents): Record<string, unknown> {
  const { getLastWebPreferences } = contents as unknown as {
    getLastWebPreferences?: () => Record<string, unknown> | null
  }
  return getLastWebPreferences?.call(contents) ?? { sandbox: false }
}

function end(contents: WebContents): void {
  if (contents.isDestroyed()) return
  const window = BrowserWindow.fromWebContents(contents)
  if (window === null) contents.close()
  else window.destroy()
}
