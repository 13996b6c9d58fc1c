import { readFileSync, statSync } from 'node:fs'

/** Who holds a lock on a file, in words; null where the system does not say (only Linux does). */
export function holderOf(file: string): string | null {
  try {
    const { ino } = statSync(file)
    // One lock a line: "1: POSIX  ADVISORY  WRITE 4711 fd:01:1234567 1073741826 1073742335".
    const held = readFileSync('/proc/locks', 'utf8')
      .split('\n')
      .map((line) => line.split(/\s+/))
      .find((words) => words[5]?.endsWith(`:${ino}`))
    const pid = held?.[4]
    return pid === undefined ? null : `${processName(pid)} (process ${pid})`
  } catch {
    return null
  }
}

/** A process that has ended meanwhile has no name any more, and is called another program. */
function processName(pid: string): string {
  try {
    const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
    // From a checkout it runs under Electron's own name.
    return name === 'electron' || name === 'dateline' ? 'Dateline' : name
  } catch {
    return 'another program'
  }
}
