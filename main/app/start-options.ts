import { resolve } from 'node:path'

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
  /** No window: web pages are read for the shell program. */
  readsPages: boolean
}

export function readStartOptions(argv: readonly string[]): StartOptions {
  return {
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
