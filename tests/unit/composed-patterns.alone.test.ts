import { describe, expect, it, vi } from 'vitest'
import { slowness } from '../../scripts/lint/slowness.mjs'

// Deciding a long list of words takes seconds where the machine is busy.
vi.setConfig({ testTimeout: 120_000 })

// Alone: modules put their patterns together as they are loaded, and none may have been.
const modules = {
  ...import.meta.glob('../../main/{analysis,exporting,importing,passages,places}/**/*.ts'),
  ...import.meta.glob('../../main/electron/image-address.ts'),
  ...import.meta.glob('../../renderer/page-reader/data.ts'),
}

/** The patterns that an action puts together: those written down as such are the linter's. */
async function composedBy(action: () => unknown): Promise<string[]> {
  const composed = new Set<string>()
  const Real = RegExp
  vi.stubGlobal(
    'RegExp',
    new Proxy(Real, {
      construct(target, given: [pattern: string, flags?: string]) {
        const made = new target(...given)
        if (isOurs(new Error().stack ?? '')) composed.add(String(made))
        return made
      },
    }),
  )
  try {
    await action()
  } finally {
    vi.unstubAllGlobals()
  }
  return [...composed]
}

function isOurs(stack: string): boolean {
  const caller =
    stack
      .split('\n')
      .slice(2)
      .find((line) => !line.includes('composed-patterns')) ?? ''
  return /\/(?:main|renderer)\//.test(caller) && !caller.includes('node_modules')
}

function slowOnes(patterns: readonly string[]): string[] {
  return patterns.flatMap((pattern) => {
    const end = pattern.lastIndexOf('/')
    const why = slowness(pattern.slice(1, end), pattern.slice(end + 1))
    return why === null ? [] : [`${pattern}: ${why}`]
  })
}

describe('patterns put together while the program runs take time by the length of the text only', () => {
  it('those of every module that sees text from outside', async () => {
    const composed = await composedBy(() => Promise.all(Object.values(modules).map((load) => load())))
    // Dates, credits, sums of money, zones, data of pages: were there none, this would test nothing.
    expect(composed.length).toBeGreaterThan(40)
    expect(slowOnes(composed)).toEqual([])
  })

  it('those of what a person looks for', async () => {
    const { findAll } = await import('../../renderer/text/find/find-pattern')
    const composed = await composedBy(() =>
      [' été  1', '"é-e" \\', 'aaa ', '  a'].map((query) => findAll('x', query)),
    )
    expect(composed).toHaveLength(4)
    expect(slowOnes(composed)).toEqual([])
  })

  it('those of the dates in a text', async () => {
    const { habitsOf } = await import('../../main/importing/dates/dates')
    const composed = await composedBy(() => habitsOf('x'))
    expect(composed).toHaveLength(2)
    expect(slowOnes(composed)).toEqual([])
  })
})
