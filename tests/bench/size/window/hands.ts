// What a person's hands do, as Chromium hears it from the system.
import type { Page } from '../../cdp.ts'

type Key = { key: string; code: string; windowsVirtualKeyCode: number; text?: string }

const named: Record<string, Key> = {
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Escape: { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40 },
  PageDown: { key: 'PageDown', code: 'PageDown', windowsVirtualKeyCode: 34 },
  Delete: { key: 'Delete', code: 'Delete', windowsVirtualKeyCode: 46 },
  Home: { key: 'Home', code: 'Home', windowsVirtualKeyCode: 36 },
}

function keyOf(name: string): Key {
  const letter = /^[a-z]$/i.test(name) ? name.toUpperCase().charCodeAt(0) : 0
  return named[name] ?? { key: name, code: '', windowsVirtualKeyCode: letter, text: name }
}

/** A key goes down; `isHeld` where it was down before. */
export async function pressDown(page: Page, name: string, { isHeld = false } = {}): Promise<void> {
  const key = keyOf(name)
  const type = key.text === undefined ? 'rawKeyDown' : 'keyDown'
  await page.send('Input.dispatchKeyEvent', { type, autoRepeat: isHeld, ...key })
}

export async function letGo(page: Page, name: string): Promise<void> {
  const { key, code, windowsVirtualKeyCode } = keyOf(name)
  await page.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, windowsVirtualKeyCode })
}

export async function press(page: Page, name: string): Promise<void> {
  await pressDown(page, name)
  await letGo(page, name)
}

const keyMs = 30
const wheelMs = 16

export function pause(ms: number): Promise<void> {
  return new Promise((next) => setTimeout(next, ms))
}

/** A key that is held down for so many repeats, at the rate at which keyboards repeat. */
export async function holdKey(page: Page, name: string, repeats: number): Promise<void> {
  for (let n = 0; n < repeats; n += 1) {
    await pressDown(page, name, { isHeld: n > 0 })
    await pause(keyMs)
  }
  await letGo(page, name)
}

/** A wheel that is turned so many times, by so many pixels each. */
export async function turnWheel(page: Page, at: Point, times: number, pixels: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await mouse(page, at, { type: 'mouseWheel', deltaX: 0, deltaY: pixels })
    await pause(wheelMs)
  }
}

/** Text all at once into what has the focus. */
export function insert(page: Page, text: string): Promise<void> {
  return page.send('Input.insertText', { text })
}

export type Point = { x: number; y: number }

type MouseEvent = { type: string; buttons?: number; deltaX?: number; deltaY?: number; clickCount?: number }

export function mouse(page: Page, { x, y }: Point, event: MouseEvent): Promise<void> {
  const button = event.type === 'mouseMoved' && event.buttons !== 1 ? 'none' : 'left'
  return page.send('Input.dispatchMouseEvent', { x, y, button, ...event })
}

export async function click(page: Page, at: Point): Promise<void> {
  await mouse(page, at, { type: 'mouseMoved' })
  await mouse(page, at, { type: 'mousePressed', buttons: 1, clickCount: 1 })
  await mouse(page, at, { type: 'mouseReleased', clickCount: 1 })
}
