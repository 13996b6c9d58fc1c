import { resolve } from 'node:path'
import { isOwnLink } from '../../preload/contract/own-link'

/** What the program was started with. */
export type StartOptions = {
  dataFolder: string | null
  library: string | null
  isSample: boolean
  screenshot: string | null
  /** A file for the times of the start, which the benchmark asks for. */
  times: string | null
  /** `host:port` in one's own network from where pages and feeds may be fetched: nothing else can allow it. */
  allowed: ReadonlySet<string>
  /** An address of Dateline's own, which the system hands over as an argument; whether it is one is not known yet. */
  link: string | null
  /** No window: web pages are read for the shell program. */
  readsPages: boolean
}

/** What stands behind a link counts for nothing: a system that hands one over badly would let its author add switches. */
export function readStartOptions(all: readonly string[]): StartOptions {
  const linkAt = all.findIndex(isOwnLink)
  const argv = linkAt === -1 ? all : all.slice(0, linkAt)
  return {
    link: all[linkAt] ?? null,
    dataFolder: valueOf(argv, '--user-data-dir'),
    library: valueOf(argv, '--library'),
    isSample: argv.includes('--sample'),
    screenshot: valueOf(argv, '--screenshot-when-ready'),
    times: valueOf(argv, '--times-when-ready'),
    allowed: new Set(valuesOf(argv, '--allow-host')),
    readsPages: argv.includes('--read-pages'),
  }
}

function valueOf(argv: readonly string[], name: string): string | null {
  const given = argv.findLast((word) => word.startsWith(`${name}=`))
  const value = given?.slice(name.length + 1)
  return value === undefined || value === '' ? null : resolve(value)
}

function valuesOf(argv: readonly string[], name: string): string[] {
  return argv
    .filter((word) => word.startsWith(`${name}=`))
    .map((word) => word.slice(name.length + 1).toLowerCase())
}
