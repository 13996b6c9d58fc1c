import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { checkout } from './programs'
import type { Outcome, Suite } from './suite'

/** How the end-to-end tests are told how much of them is wanted; they are their own quick set. */
export const fullVariable = 'DATELINE_SAFETY_FULL'

/** A suite that is a file of end-to-end tests, with its control in it. */
export function inWindow({ id, title, spec }: Pick<Suite, 'id' | 'title'> & { spec: string }): Suite {
  return {
    id,
    title,
    isOnDemand: true,
    rounds: { quick: 1, full: 1 },
    run: () => Promise.resolve(runSpec(spec)),
  }
}

type Stats = { expected: number; unexpected: number; flaky: number; skipped: number }

function runSpec(spec: string): Outcome {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(checkout, 'scripts/e2e.mjs'),
      '--project=window',
      `safety/${spec}.spec`,
      '--workers=1',
      '--retries=0',
      '--reporter=json',
    ],
    { cwd: checkout, env: { ...process.env, [fullVariable]: '1' }, encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  const stats = statsIn(stdout)
  if (stats === null) return { tried: 0, faults: [`The tests came to no end: ${stderr.slice(-800)}`] }
  const failed = stats.unexpected + stats.flaky
  return {
    tried: stats.expected + failed,
    faults:
      failed === 0 ? [] : [`${failed} of its tests failed: npm run e2e -- safety/${spec}.spec says which.`],
    notes: `tests in the real window, with ${fullVariable}=1`,
  }
}

function statsIn(report: string): Stats | null {
  const at = report.indexOf('{')
  if (at < 0) return null
  return (JSON.parse(report.slice(at)) as { stats: Stats }).stats
}
