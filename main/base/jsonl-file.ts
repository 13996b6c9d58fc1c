import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { writeWhole } from './files'
import { log, errorDetails } from './log'

type Entry = { key: string; value: unknown }

/** The values of a small file, one JSON line each. What cannot be read is not there. */
export function readSmallFile(file: string): Map<string, unknown> {
  try {
    const text = readFileSync(file, 'utf8')
    const lines = text.split('\n').filter((line) => line !== '')
    const entries = lines.map(entryOf).filter((entry) => entry !== null)
    if (entries.length < lines.length || !text.endsWith('\n')) keepAside(file, text)
    return new Map(entries.map(({ key, value }) => [key, value]))
  } catch {
    return new Map()
  }
}

/** What is written next has the damaged values no more: who knows how to read them finds them beside it. The newest stays. */
function keepAside(file: string, text: string): void {
  if (text === '') return
  try {
    log.warn('small-file', 'damaged')
    writeWhole(`${file}.damaged`, Buffer.from(text), { overwrite: true })
  } catch (error) {
    log.warn('small-file', 'not-aside', errorDetails(error))
  }
}

function entryOf(line: string): Entry | null {
  try {
    const parsed: unknown = JSON.parse(line)
    if (typeof parsed !== 'object' || parsed === null || !('key' in parsed) || !('value' in parsed))
      return null
    return typeof parsed.key === 'string' ? { key: parsed.key, value: parsed.value } : null
  } catch {
    // A line that was cut off or damaged costs its own value and no other.
    return null
  }
}

/** Writes all of them or none, and answers which. A device without its settings still works: trouble is only logged. */
export function writeSmallFile(file: string, values: Iterable<readonly [string, unknown]>): boolean {
  const lines = Array.from(values, ([key, value]) => `${JSON.stringify({ key, value })}\n`)
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeWhole(file, Buffer.from(lines.join('')), { overwrite: true })
    return true
  } catch (error) {
    log.warn('small-file', 'not-written', errorDetails(error))
    return false
  }
}

/** Writes at most once in a while, and what is still due when the program ends. */
export function writeLater(write: () => void, afterMs: number): { due: () => void; now: () => void } {
  let timer: NodeJS.Timeout | null = null
  const now = () => {
    if (timer === null) return
    clearTimeout(timer)
    timer = null
    write()
  }
  return { due: () => (timer ??= setTimeout(now, afterMs)), now }
}
