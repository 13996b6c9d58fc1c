import type { Page } from '../../cdp.ts'
import { percentile, round } from '../../figures.ts'
import { holdKey, mouse, pause, turnWheel } from './hands.ts'
import { inPage } from './in-page.ts'
import { toRow, toTop } from './list-top.ts'

export type Scrolled = {
  frames: number
  /** Milliseconds from one frame to the next. */
  frameP50: number
  frameP99: number
  worst: number
  /** Frames in which a row on screen was not there yet, and most rows at once. */
  blankFrames: number
  mostBlank: number
  /** By how many rows the list was scrolled. */
  rows: number
}

type Seen = { frames: number[]; blank: number[]; from: number; to: number }

type Recorder = { benchScroll: { stop: () => Seen } }

/** In the page: notes of each frame how long it took and how many rows on screen were blank. */
function record(): void {
  const list = document.querySelector<HTMLElement>('.virtual-list')
  if (list === null) throw new Error('there is no list')
  const firstRow = () =>
    Math.min(
      ...[...list.querySelectorAll('[role=option]')]
        .filter((row) => row.getBoundingClientRect().bottom > list.getBoundingClientRect().top)
        .map((row) => Number(row.ariaPosInSet)),
    )
  const frames: number[] = []
  const blank: number[] = []
  const rowHeight = list.querySelector('.virtual-list-row')?.getBoundingClientRect().height ?? 1
  const from = firstRow()
  let last: number | null = null
  let isOn = true
  const look = (now: number) => {
    if (!isOn) return
    if (last !== null) frames.push(now - last)
    last = now
    const { top, bottom } = list.getBoundingClientRect()
    const seen = [...list.querySelectorAll('[role=option]')].reduce((sum, row) => {
      const box = row.getBoundingClientRect()
      return sum + Math.max(0, Math.min(box.bottom, bottom) - Math.max(box.top, top))
    }, 0)
    // Less than half a row are the edges of a list that is not a whole number of rows high.
    blank.push(Math.round((bottom - top - seen) / rowHeight))
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  const stop = (): Seen => {
    isOn = false
    return { frames, blank, from, to: firstRow() }
  }
  Object.assign(globalThis, { benchScroll: { stop } })
}

async function recorded(page: Page, scroll: () => Promise<void>): Promise<Scrolled> {
  await inPage(page, record)
  await scroll()
  const { frames, blank, from, to } = await inPage(page, () =>
    (globalThis as unknown as Recorder).benchScroll.stop(),
  )
  return {
    frames: frames.length,
    frameP50: round(percentile(frames, 0.5), 1),
    frameP99: round(percentile(frames, 0.99), 1),
    worst: round(Math.max(...frames), 1),
    blankFrames: blank.filter((rows) => rows > 0).length,
    mostBlank: Math.max(...blank),
    rows: to - from,
  }
}

const keys = 150
const wheelMs = 16
const wheels = 300
const wheelPixels = 300
const dragSteps = 150

type Box = { left: number; top: number; right: number; bottom: number }

function listBox(page: Page): Promise<Box> {
  return inPage(page, () => {
    const { left, top, right, bottom } =
      document.querySelector('.virtual-list')?.getBoundingClientRect() ?? new DOMRect()
    return { left, top, right, bottom }
  })
}

/** 18,000 pixels a second. */
async function byWheel(page: Page): Promise<void> {
  const { left, top, right, bottom } = await listBox(page)
  const at = { x: (left + right) / 2, y: (top + bottom) / 2 }
  await turnWheel(page, at, wheels, wheelPixels)
}

/** The bar is held at the top and drawn to the bottom of the list. */
async function byBar(page: Page): Promise<void> {
  const { top, right, bottom } = await listBox(page)
  const x = right - 4
  const y = (n: number) => top + 6 + ((bottom - top - 12) * n) / dragSteps
  await mouse(page, { x, y: y(0) }, { type: 'mouseMoved' })
  await mouse(page, { x, y: y(0) }, { type: 'mousePressed', buttons: 1, clickCount: 1 })
  for (let n = 1; n <= dragSteps; n += 1) {
    await mouse(page, { x, y: y(n) }, { type: 'mouseMoved', buttons: 1 })
    await pause(wheelMs)
  }
  await mouse(page, { x, y: y(dragSteps) }, { type: 'mouseReleased', clickCount: 1 })
}

export async function scrolls(page: Page, longArticles: number): Promise<Record<string, Scrolled>> {
  const scrolled: Record<string, Scrolled> = {}
  const measure = async (name: string, way: () => Promise<void>, from = 0) => {
    await toTop(page)
    if (from > 0) await toRow(page, from)
    scrolled[name] = await recorded(page, way)
  }
  // From below the long articles, of which the first arrow would open one.
  await measure('by key', () => holdKey(page, 'ArrowDown', keys), longArticles)
  await measure('by page key', () => holdKey(page, 'PageDown', keys))
  await measure('by wheel', () => byWheel(page))
  await measure('by the bar', () => byBar(page))
  return scrolled
}
