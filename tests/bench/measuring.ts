import { monitorEventLoopDelay } from 'node:perf_hooks'
import { percentile, round } from './figures'

/** Milliseconds on the clock, of the processor, and the longest time for which nobody else got their turn. */
export type Figure = {
  p50: number
  p95: number
  p99: number
  worst: number
  cpuP95: number
  stall: number | null
  goal: number | null
  isMet: boolean | null
}

export type Measuring = {
  figures: Record<string, Figure>
  /** What is done in one go: it stalls main for as long as it takes. */
  of: (name: string, goal: number | null, rounds: number, work: (n: number) => unknown) => void
  /** What pauses in between; `stallGoal` is for the longest stretch without a pause. */
  inTurns: (
    name: string,
    goal: number | null,
    rounds: number,
    work: (n: number) => Promise<unknown>,
  ) => Promise<void>
}

type Timed = { ms: number; cpu: number }

function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

// Others work on this machine too: what the processor did for us is the steadier figure, and is held where they differ.
function figureOf(times: readonly Timed[], stall: number | null, goal: number | null): Figure {
  const clock = times.map(({ ms }) => ms)
  const cpu = times.map((time) => time.cpu)
  const cpuP95 = round(percentile(cpu, 0.95))
  const p95 = round(percentile(clock, 0.95))
  return {
    p50: round(percentile(clock, 0.5)),
    p95,
    p99: round(percentile(clock, 0.99)),
    worst: round(Math.max(...clock)),
    cpuP95,
    stall,
    goal,
    isMet: goal === null ? null : Math.min(p95, cpuP95) <= goal,
  }
}

export function measuring(): Measuring {
  const figures: Record<string, Figure> = {}
  return {
    figures,
    of: (name, goal, rounds, work) => {
      const times = Array.from({ length: rounds }, (_, n): Timed => {
        const [began, cpu] = [performance.now(), process.cpuUsage()]
        work(n)
        return { ms: performance.now() - began, cpu: cpuMs(cpu) }
      })
      figures[name] = figureOf(times, null, goal)
    },
    inTurns: async (name, goal, rounds, work) => {
      const times: Timed[] = []
      const delay = monitorEventLoopDelay({ resolution: 1 })
      delay.enable()
      for (let n = 0; n < rounds; n += 1) {
        const [began, cpu] = [performance.now(), process.cpuUsage()]
        await work(n)
        times.push({ ms: performance.now() - began, cpu: cpuMs(cpu) })
      }
      delay.disable()
      figures[name] = figureOf(times, round(delay.max / 1e6), goal)
    },
  }
}
