import { isAgency, namesIn } from '../names'
import { withoutBy } from '../bylines'
import { plainWords } from './entities'

const notNames =
  /^(?:https?:|www\.|@|\/)|[<>{}]|^(?:admin|administrator|unknown|none|null|undefined|n\/a|anonymous|user)$/i

const clean = (given: string): string =>
  withoutBy(plainWords(given))
    .replace(/\s*[(|–—-]\s*(?:https?:\S+|@\S+)\)?$/i, '')
    .replace(/^[\s,;|]+|[\s,;|]+$/g, '')

const most = 20

/** The authors' names, each once, without what is only markup's. */
export const authorNames = (given: readonly string[]): string[] => {
  const kept: string[] = []
  for (const name of given.map(clean)) {
    if (name === '' || name.length > 200 || notNames.test(name)) continue
    if (kept.some((other) => other.toLowerCase() === name.toLowerCase())) continue
    kept.push(name)
  }
  return kept.slice(0, most)
}

const digits = /\d{2}/

/** A line that only its markup calls a byline must look like names to be one. */
export const namesOfByline = (given: string): string[] => {
  const line = clean(given)
  if (line.length > 120 || digits.test(line)) return []
  const parts = namesIn(line)
  const areNames = parts.every((part) => part.length <= 60 && part.split(/\s+/).length <= 6)
  const isLikely = parts.some((part) => /\s/.test(part) || isAgency(part))
  return areNames && isLikely && !/[.!?:]$/.test(line) ? authorNames(parts) : []
}
