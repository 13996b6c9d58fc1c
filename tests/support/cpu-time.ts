/** How much work something is, in milliseconds of this process: what else the machine does is left out. */
export function cpuTime(deed: () => unknown): number {
  const start = process.cpuUsage()
  deed()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}
