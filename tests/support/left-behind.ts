import { afterAll, expect } from 'vitest'

// Files of tests share a process: none may leave there what the next would meet. What a library adds as it is loaded is no
// such thing, as it is loaded once.

const names = Object.getOwnPropertyNames(globalThis)

/** What Node loads when it is first asked for has a getter until then, and no value. */
function globals() {
  return names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name)?.value as unknown)
}

function surroundings() {
  return {
    environment: { ...process.env },
    folder: process.cwd(),
    hasWindow: 'window' in globalThis || 'document' in globalThis,
  }
}

const globalsBefore = globals()
const before = surroundings()

afterAll(() => {
  const now = globals()
  const changed = names.filter((_, at) => {
    return globalsBefore[at] !== undefined && !Object.is(globalsBefore[at], now[at])
  })
  expect(changed).toEqual([])
  expect(surroundings()).toEqual(before)
})
