import { setImmediate as othersTurn } from 'node:timers/promises'
import { percentile, round } from './figures'

/** Milliseconds on the clock, of the processor, and the longest time for which nobody else got their turn, by either. */
export type Figure = {
  p50: number
  p95: number
  p99: number
  worst: number
  cpuP95: number
  stall: number | null
  cpuStall: number | null
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
function figureOf(times: readonly Timed[], stalls: Stalls, goal: number | null): Figure {
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
    ...stalls,
    goal,
    isMet: goal === null ? null : Math.min(p95, cpuP95) <= goal,
  }
}

type Stalls = Pick<Figure, 'stall' | 'cpuStall'>

/** Looks on in each turn of the event loop; answers the longest of those that were, once it is asked. */
function watchStalls(): () => Stalls {
  const longest = { stall: 0, cpuStall: 0 }
  let [began, cpu] = [performance.now(), process.cpuUsage()]
  const look = () => {
    longest.stall = Math.max(longest.stall, performance.now() - began)
    longest.cpuStall = Math.max(longest.cpuStall, cpuMs(cpu))
    ;[began, cpu] = [performance.now(), process.cpuUsage()]
    next = setImmediate(look)
  }
  let next = setImmediate(look)
  return () => {
    clearImmediate(next)
    return { stall: round(longest.stall), cpuStall: round(longest.cpuStall) }
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
      figures[name] = figureOf(times, { stall: null, cpuStall: null }, goal)
    },
    inTurns: async (name, goal, rounds, work) => {
      const times: Timed[] = []
      const stalls = watchStalls()
      for (let n = 0; n < rounds; n += 1) {
        // A turn of its own: the end of one round and the beginning of the next are not one stall.
        await othersTurn()
        const [began, cpu] = [performance.now(), process.cpuUsage()]
        await work(n)
        times.push({ ms: performance.now() - began, cpu: cpuMs(cpu) })
      }
      figures[name] = figureOf(times, stalls(), goal)
    },
  }
}
