import { connectTo, type Page } from './cdp.ts'

/** Main, asked through Node's inspector, which it was started with at this port. */
export async function connectToMain(port: number): Promise<Page> {
  const [target] = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as {
    webSocketDebuggerUrl: string
  }[]
  if (target === undefined) throw new Error('main has no debugger')
  return connectTo(target.webSocketDebuggerUrl)
}

export type Held = { longest: number; p99: number }

/** Begins to watch for how long main answers nobody; the answered function tells it, in milliseconds, and begins anew. */
export async function watchMain(main: Page): Promise<() => Promise<Held>> {
  // A clock that strikes as often as it may, and the silences between two strokes. Main has no `require` to be asked for more.
  await main.evaluate(`(() => {
    globalThis.benchHeld = []
    let last = performance.now()
    setInterval(() => {
      const now = performance.now()
      benchHeld.push(now - last)
      last = now
    }, 1)
  })()`)
  return () =>
    main.evaluate<Held>(`(() => {
      const held = benchHeld.splice(0).sort((one, other) => one - other)
      return { longest: held.at(-1) ?? 0, p99: held[Math.floor(held.length * 0.99)] ?? 0 }
    })()`)
}
