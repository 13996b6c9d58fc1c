import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { z } from 'zod'
import { readSmallFile, writeLater, writeSmallFile } from './small-file'

const side = z.int().min(-100_000).max(100_000)
const rectangle = z.object({ x: side, y: side, width: z.int().min(300), height: z.int().min(200) })

type Bounds = { x?: number; y?: number; width: number; height: number }
export type WindowState = { bounds: Bounds; isMaximized: boolean }

const usual: Bounds = { width: 1280, height: 820 }

/** Enough of the title bar must be on a display to take hold of it. */
const grip = { width: 100, height: 40 }

const isReachable = ({ x, y, width }: Rectangle): boolean =>
  screen
    .getAllDisplays()
    .some(
      ({ workArea }) =>
        x + width >= workArea.x + grip.width &&
        x <= workArea.x + workArea.width - grip.width &&
        y >= workArea.y - grip.height &&
        y <= workArea.y + workArea.height - grip.height,
    )

/** How the window stood last, unless its display is gone. */
export const readWindowState = (file: string): WindowState => {
  const stored = readSmallFile(file)
  const bounds = rectangle.safeParse(stored.get('bounds'))
  return {
    bounds: bounds.success && isReachable(bounds.data) ? bounds.data : usual,
    isMaximized: stored.get('isMaximized') === true,
  }
}

/** Remembers how the window stands, from now on until it closes. */
export const keepWindowState = (file: string, window: BrowserWindow): void => {
  const saving = writeLater(() => {
    if (window.isDestroyed()) return
    writeSmallFile(file, [
      ['bounds', window.getNormalBounds()],
      ['isMaximized', window.isMaximized()],
    ])
  }, 500)
  const due = () => saving.due()
  window.on('resize', due)
  window.on('move', due)
  window.on('maximize', due)
  window.on('unmaximize', due)
  window.on('close', () => saving.now())
}
