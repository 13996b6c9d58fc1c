import type { Highlight } from '../../../preload/contract/highlight'
import type { TextSurface } from '../../text/surface-store'

/** The image that a highlight is on; null for one on words, and where images are not shown. */
export function elementOf({ page }: TextSurface, { image, placement }: Highlight): HTMLElement | null {
  if (image === null || image.shown === null || placement.state === 'gone') return null
  const same = [...page.querySelectorAll<HTMLElement>(`button[data-sha256="${image.shown}"]`)]
  return same.find(({ dataset }) => dataset.at === String(placement.start)) ?? same[0] ?? null
}
