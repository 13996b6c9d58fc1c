import type { Page } from '../../cdp.ts'

/** Runs a function in the page. It is sent as it is written, so that it may use nothing but what it is given. */
export function inPage<A extends readonly unknown[], T>(
  page: Page,
  work: (...given: A) => T | Promise<T>,
  ...given: A
): Promise<T> {
  return page.evaluate<T>(`(${String(work)})(...${JSON.stringify(given)})`)
}

/** What `watchFor` keeps in the page until it is asked for. */
type Watching = { benchPainted: Promise<number> }

/**
 * Begins to wait, in the page, for an event of the person's, and from then on for a frame in which something is there. What `isThere`
 * needs is given as words. Answers, by `watched`, the milliseconds from the event until that frame is painted.
 */
export async function watchFor(
  page: Page,
  event: 'keydown' | 'click',
  isThere: (words: string) => boolean,
  words: string,
): Promise<void> {
  await page.evaluate(`(${String(watch)})('${event}', ${String(isThere)}, ${JSON.stringify(words)})`)
}

export function watched(page: Page): Promise<number> {
  return inPage(page, () => (globalThis as unknown as Watching).benchPainted)
}

function watch(event: string, isThere: (words: string) => boolean, words: string): void {
  const painted = new Promise<number>((resolve) => {
    let at: number | null = null
    const hear = ({ timeStamp }: Event) => (at = timeStamp)
    addEventListener(event, hear, { capture: true, once: true })
    const look = () => {
      if (at === null || !isThere(words)) {
        requestAnimationFrame(look)
        return
      }
      const from = at
      // A frame's callbacks run before it is painted; of all that is done after it, a task of this priority comes first.
      void scheduler.postTask(() => resolve(performance.now() - from), { priority: 'user-blocking' })
    }
    requestAnimationFrame(look)
  })
  Object.assign(globalThis, { benchPainted: painted })
}

/** Waits in the page until something is there. */
export function until(page: Page, isThere: (words: string) => boolean, words: string): Promise<void> {
  return page.evaluate(`new Promise((resolve) => {
    const isThere = ${String(isThere)}
    const look = () => (isThere(${JSON.stringify(words)}) ? resolve() : requestAnimationFrame(look))
    look()
  })`)
}
