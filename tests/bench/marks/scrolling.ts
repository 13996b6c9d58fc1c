import type { Page } from '../cdp'
import { holdKey, turnWheel } from '../size/window/hands'
import { inPage } from '../size/window/in-page'

const steps = 120
const wheelPixels = 120

/** How a person goes through a text: a wheel at 7,500 pixels a second, an arrow that is held down, and page by page. */
export const ways = ['wheel', 'arrow', 'Page Down'] as const
export type Way = (typeof ways)[number]

const hands: Record<Way, (page: Page) => Promise<void>> = {
  wheel: byWheel,
  arrow: (page) => holdKey(page, 'ArrowDown', steps),
  'Page Down': (page) => holdKey(page, 'PageDown', steps),
}

type Recorder = { benchFrames: () => number[] }

/** Scrolls the opened text from its top; answers the milliseconds from each frame to the next. */
export async function scrollText(page: Page, way: Way): Promise<number[]> {
  await inPage(page, toTop)
  await inPage(page, record)
  await hands[way](page)
  return inPage(page, () => (globalThis as unknown as Recorder).benchFrames())
}

/** In the page: goes to the text's top, and waits until the window rests. */
async function toTop(): Promise<void> {
  const scroller = document.querySelector<HTMLElement>('.reader-scroller')
  scroller?.focus()
  scroller?.scrollTo({ top: 0 })
  await new Promise<void>((rested) => requestIdleCallback(() => rested()))
}

function record(): void {
  const frames: number[] = []
  let last: number | null = null
  let isOn = true
  const look = (now: number) => {
    if (!isOn) return
    if (last !== null) frames.push(now - last)
    last = now
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  const benchFrames = () => {
    isOn = false
    return frames
  }
  Object.assign(globalThis, { benchFrames })
}

async function byWheel(page: Page): Promise<void> {
  const at = await inPage(page, () => {
    const { left, top, width, height } =
      document.querySelector('.reader-scroller')?.getBoundingClientRect() ?? new DOMRect()
    return { x: left + width / 2, y: top + height / 2 }
  })
  await turnWheel(page, at, steps, wheelPixels)
}
