// Where the time of a start goes: what the page, its files, its script and main say of themselves, on one clock.
import { existsSync, readFileSync } from 'node:fs'
import { median, round } from './figures.ts'

/** By what happens then, in milliseconds since the process was started. */
export type Moments = Record<string, number>

/** Asked of a page, in milliseconds since 1970. Chromium keeps no times of files that come by a scheme of our own: main has them. */
export const pageMoments = `(() => {
  const [{ responseEnd }] = performance.getEntriesByType('navigation')
  const found = (name) => performance.getEntriesByName(name)[0]?.startTime
  const moments = {
    'page: begins': 0,
    'page: has its HTML': responseEnd,
    'page: first content painted': found('first-contentful-paint'),
    'script: begins': found('script-begins'),
    'script: is read': found('script-read'),
    'script: has the first list': found('list-there'),
    'script: list painted': found('list-painted'),
  }
  return Object.fromEntries(Object.entries(moments)
    .filter(([, at]) => at !== undefined)
    .map(([moment, at]) => [moment, performance.timeOrigin + at]))
})()`

/** What main wrote for `--times-when-ready`. */
export function mainMoments(file: string): Moments {
  if (!existsSync(file)) throw new Error(`Dateline wrote no times into ${file}`)
  const times = JSON.parse(readFileSync(file, 'utf8')) as Moments
  return Object.fromEntries(Object.entries(times).map(([moment, at]) => [`main: ${moment}`, at]))
}

export function since(startedAt: number, moments: Moments): Moments {
  return Object.fromEntries(Object.entries(moments).map(([moment, at]) => [moment, at - startedAt]))
}

/** The median of each moment over several starts, in the order in which they come. */
export function medianMoments(runs: readonly Moments[]): Moments {
  const names = Object.keys(runs[0] ?? {}).filter((name) => runs.every((run) => name in run))
  return Object.fromEntries(
    names
      .map((name) => [name, round(median(runs.map((run) => run[name] ?? 0)), 0)] as const)
      .toSorted(([, a], [, b]) => a - b),
  )
}
