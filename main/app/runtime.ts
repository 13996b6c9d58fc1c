import { z } from 'zod'
import type { AppInfo } from '../../preload/contract/library'
import { readSmallFile, writeSmallFile } from '../base/jsonl-file'

const runtime = z.object({
  version: z.string(),
  electron: z.string(),
  chrome: z.string(),
  node: z.string(),
  isStandIn: z.boolean(),
})
type Runtime = z.infer<typeof runtime>

/** Notes what the window runs on, for the shell, which runs on something else. */
export function noteRuntime(file: string, { version, electron, chrome, isStandIn }: AppInfo): void {
  const now: Runtime = { version, electron, chrome, isStandIn, node: process.versions.node }
  const before = readRuntime(file)
  if (before === null || JSON.stringify(before) !== JSON.stringify(runtime.parse(now)))
    writeSmallFile(file, Object.entries(now))
}

/** What the window ran on when it was last started; null where it never was. */
export function readRuntime(file: string): Runtime | null {
  return runtime.safeParse(Object.fromEntries(readSmallFile(file))).data ?? null
}
