import { openFrames } from './frames'
import { openShadowRoots } from './shadow-roots'
import { withoutUnseen } from './unseen'
import { openNoscript } from './without-scripts'

/**
 * Brings a parsed page to what its reader had on the screen, before anything looks at it: what stood in frames and in
 * components is in its place, what was hidden when it was saved is gone.
 */
export function prepare(page: Document): void {
  openShadowRoots(page)
  openFrames(page)
  // A frame's own.
  openShadowRoots(page)
  withoutUnseen(page)
  openNoscript(page)
}
