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

/** Begins to watch for how long main answers nobody; the answered function tells it and begins anew. */
export async function watchMain(main: Page): Promise<() => Promise<Held>> {
  const begin = `
    globalThis.benchDelay?.disable()
    globalThis.benchDelay = process.getBuiltinModule('node:perf_hooks').monitorEventLoopDelay({ resolution: 1 })
    benchDelay.enable()`
  await main.evaluate(`(() => {${begin}})()`)
  return () =>
    main.evaluate<Held>(`(() => {
      const held = { longest: benchDelay.max / 1e6, p99: benchDelay.percentile(99) / 1e6 }
      ${begin}
      return held
    })()`)
}
