import { readdirSync, readFileSync } from 'node:fs'

function parentOf(pid: string): string | null {
  try {
    // The command's name may hold spaces and brackets: the fields begin after the last one.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1] ?? null
  } catch {
    return null
  }
}

function tree(root: number): string[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [pid, parentOf(pid)]),
  )
  const found = [String(root)]
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child)
  return found
}

/**
 * Proportional set size in MiB, summed over a process and all that it started. PSS, not RSS: Electron's processes share
 * most of their pages, and RSS counts those once for each.
 */
export function pssOfTree(root: number): number {
  let kilobytes = 0
  for (const pid of tree(root)) {
    try {
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      // It ended while we were counting.
    }
  }
  return kilobytes / 1024
}
