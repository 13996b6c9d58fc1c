import { resolve } from 'node:path'

/** What the program was started with. */
export type StartOptions = {
  dataFolder: string | null
  library: string | null
  isSample: boolean
  screenshot: string | null
  /** No window: web pages are read for the shell program. */
  readsPages: boolean
}

const valueOf = (argv: readonly string[], name: string): string | null => {
  const given = argv.findLast((word) => word.startsWith(`${name}=`))
  const value = given?.slice(name.length + 1)
  return value === undefined || value === '' ? null : resolve(value)
}

export const readStartOptions = (argv: readonly string[]): StartOptions => ({
  dataFolder: valueOf(argv, '--user-data-dir'),
  library: valueOf(argv, '--library'),
  isSample: argv.includes('--sample'),
  screenshot: valueOf(argv, '--screenshot-when-ready'),
  readsPages: argv.includes('--read-pages'),
})
