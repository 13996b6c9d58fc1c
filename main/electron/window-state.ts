import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { readSmallFile, writeLater, writeSmallFile } from '../base/jsonl-file'

type Bounds = { x?: number; y?: number; width: number; height: number }
type WindowState = { bounds: Bounds; isMaximized: boolean }

const usual: Bounds = { width: 1280, height: 820 }

const furthest = 100_000
const minSize = { width: 300, height: 200 }

/** Enough of the title bar must be on a display to take hold of it. */
const grip = { width: 100, height: 40 }

/** How the window stood last, unless its display is gone. */
export function readWindowState(file: string): WindowState {
  const stored = readSmallFile(file)
  const bounds = stored.get('bounds')
  return {
    bounds: isRectangle(bounds) && isReachable(bounds) ? bounds : usual,
    isMaximized: stored.get('isMaximized') === true,
  }
}

// Not by a schema: the window stands before zod is loaded.
function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== 'object' || value === null) return false
  const { x, y, width, height } = value as Partial<Record<keyof Rectangle, unknown>>
  return (
    isWithin(x, -furthest) &&
    isWithin(y, -furthest) &&
    isWithin(width, minSize.width) &&
    isWithin(height, minSize.height)
  )
}

function isWithin(value: unknown, least: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= furthest
}

function isReachable({ x, y, width }: Rectangle): boolean {
  return screen
    .getAllDisplays()
    .some(
      ({ workArea }) =>
        x + width >= workArea.x + grip.width &&
        x <= workArea.x + workArea.width - grip.width &&
        y >= workArea.y - grip.height &&
        y <= workArea.y + workArea.height - grip.height,
    )
}

/** Remembers how the window stands, from now on until it closes. */
export function keepWindowState(file: string, window: BrowserWindow): void {
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
