/** How much work something is, in milliseconds of this process: what else the machine does is left out. */
export function cpuTime(run: () => unknown): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}
