// @ts-check
import { createRequire } from 'node:module'
import { loosened } from './loosened.mjs'
import { isPlain } from './plain-loops.mjs'

// Loaded for the few patterns that need it: three megabytes.
const require = createRequire(import.meta.url)

/** By far more than any pattern took on a slow machine; only one that cannot be decided at all reaches it. */
const timeoutMs = 60_000

/** @param {string} source @param {string} flags @returns {string | null} */
function byAutomaton(source, flags) {
  /** @type {typeof import('recheck')} */
  const { checkSync } = require('recheck')
  const found = checkSync(source, flags, { checker: 'automaton', timeout: timeoutMs })
  if (found.status === 'safe') return null
  if (found.status === 'unknown') {
    return 'Nothing can tell how slow this pattern may be: write it more simply, or as a scan.'
  }
  const { pumps, suffix } = found.attack
  const attack = pumps.map(
    ({ prefix, pump }) => `${JSON.stringify(prefix)}, ${JSON.stringify(pump)} again and again`,
  )
  const text = [...attack, JSON.stringify(suffix)].join(', ')
  return `Its time grows with more than the length of the text (${found.complexity.summary}), as in ${text}.`
}

/** @param {string} source @param {string} flags @returns {string | null} */
function decide(source, flags) {
  const small = loosened(source, flags, false)
  const open = loosened(source, flags, true).flatMap((pattern, at) =>
    isPlain(pattern.source, pattern.flags) ? [] : [small[at] ?? pattern],
  )
  const sources = new Set(open.filter((one) => !isPlain(one.source, one.flags)).map((one) => one.source))
  for (const one of sources) {
    const why = byAutomaton(one, flags.replace(/[dgy]/g, ''))
    if (why !== null) return why
  }
  return null
}

/** @type {Map<string, string | null>} */
const known = new Map()

/**
 * Why a pattern may be slow; null where its time is sure to grow with the length of the text only. Decided by the theory of
 * automata alone, and so the same on every machine.
 * @param {string} source @param {string} flags
 */
export function slowness(source, flags) {
  const key = `/${source}/${flags}`
  const before = known.get(key)
  if (before !== undefined) return before
  const found = decide(source, flags)
  known.set(key, found)
  return found
}
