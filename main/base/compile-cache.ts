import * as nodeModule from 'node:module'

/** Node has them since 22.8 and 22.10: the stand-in's does not. */
type CompileCache = { enableCompileCache?: (folder: string) => unknown; flushCompileCache?: () => void }

const cache: CompileCache = nodeModule

/** What is read from now on is compiled once for all starts, where Node can do that. Never throws: it is only quicker. */
export function keepCompiled(folder: string): void {
  cache.enableCompileCache?.(folder)
}

/** Writes what was compiled: Node itself would do it as the process ends, and not where that is cut short. */
export function writeCompiled(): void {
  cache.flushCompileCache?.()
}
