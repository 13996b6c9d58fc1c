// @ts-check
import { existsSync, rmSync } from 'node:fs'
import { run } from './processes.mjs'
import { inRoot, readJson } from './root.mjs'
import { say } from './say.mjs'

/**
 * One part of the checks.
 * @typedef {{ name: string, commands: string[][], report?: string }} Step
 * report: the file in which a test runner counts its tests
 */

const unitReport = inRoot('test-results/unit.json')
const e2eReport = inRoot('test-results/e2e.json')
const safetyReport = inRoot('test-results/safety.json')
function cache(/** @type {string} */ name) {
  return inRoot('node_modules/.cache', name)
}
const projects = ['.', 'main', 'preload', 'renderer', 'scripts', 'tests']

function bin(/** @type {string} */ path, /** @type {string[]} */ ...args) {
  return [inRoot('node_modules', path), ...args]
}
function cached(/** @type {string} */ name) {
  return ['--cache', '--cache-location', cache(name)]
}

/** @type {Step[]} */
export const checks = [
  {
    name: 'format',
    commands: [
      bin('prettier/bin/prettier.cjs', '--check', '--log-level=warn', ...cached('prettier.json'), '.'),
    ],
  },
  { name: 'lint', commands: [bin('eslint/bin/eslint.js', '--max-warnings=0', ...cached('eslint/'), '.')] },
  { name: 'house', commands: [[inRoot('scripts/house.mjs'), '--check']] },
  { name: 'types', commands: projects.map((project) => bin('typescript7/bin/tsc', '-p', project)) },
  { name: 'licences', commands: [[inRoot('scripts/third-party.mjs'), '--check']] },
  {
    name: 'unit tests',
    commands: [
      bin('vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`),
    ],
    report: unitReport,
  },
]

/**
 * Lint keeps one core busy for longer than everything else that is no test.
 * @returns {{ lint: Step[], others: Step[], tests: Step[] }}
 */
export function checksByCore() {
  const isLint = (/** @type {Step} */ { name }) => name === 'lint'
  return {
    lint: checks.filter(isLint),
    others: checks.filter((step) => !isLint(step) && step.report === undefined),
    tests: checks.filter(({ report }) => report !== undefined),
  }
}

/** @type {Step} */
export const e2e = { name: 'end-to-end tests', commands: [[inRoot('scripts/e2e.mjs')]], report: e2eReport }

/** The part of the battery of tests/safety that every change goes through. @type {Step} */
export const safety = {
  name: 'safety',
  commands: [[inRoot('scripts/safety.mjs'), '--json', safetyReport]],
  report: safetyReport,
}

/**
 * flaky: passed, but not at the first try
 * @typedef {{ passed: number, failed: number, flaky: number, skipped: number }} Totals
 */

/** @returns {Totals} */
function vitestTotals(/** @type {any} */ report) {
  return {
    passed: report.numPassedTests,
    // A file that fails before its first test has no failed test to be counted.
    failed:
      report.numFailedTests +
      report.testResults.filter(
        (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
      ).length,
    flaky: 0,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** @returns {Totals} */
function playwrightTotals(/** @type {any} */ { stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    flaky: stats.flaky,
    skipped: stats.skipped,
  }
}

/** A suite of the battery counts as one test, whatever it tried. @returns {Totals} */
function safetyTotals(/** @type {any} */ { results }) {
  const count = (/** @type {string} */ wanted) =>
    results.filter((/** @type {any} */ { state }) => state === wanted).length
  return { passed: count('passed'), failed: count('failed'), flaky: 0, skipped: count('not run') }
}

/** @returns {Totals} */
function readReport(/** @type {any} */ counted) {
  if ('stats' in counted) return playwrightTotals(counted)
  return 'results' in counted ? safetyTotals(counted) : vitestTotals(counted)
}

/** @returns {Totals} */
function totalsOf(/** @type {Step} */ { report }, /** @type {boolean} */ isFine) {
  if (report === undefined || !existsSync(report))
    return { passed: 0, failed: isFine ? 0 : 1, flaky: 0, skipped: 0 }
  const counted = readJson(report)
  const totals = readReport(counted)
  return { ...totals, failed: isFine ? totals.failed : Math.max(totals.failed, 1) }
}

/**
 * Runs one step, showing what its commands show, and says how it went. `isBeside`: another step runs meanwhile, so that what
 * a command has shown stands together, once it has ended.
 */
export async function runStep(/** @type {Step} */ step, { isBeside = false } = {}) {
  if (step.report) rmSync(step.report, { force: true })
  const begun = performance.now()
  let isFine = true
  for (const args of step.commands) {
    const { code, output } = await run(process.execPath, args, isBeside ? {} : { stdio: 'inherit' })
    process.stdout.write(output)
    isFine &&= code === 0
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  say(`${isFine ? '✓' : '✗'} ${step.name}${isFine ? '' : ' failed'} (${seconds} s)`)
  return { isFine, totals: totalsOf(step, isFine) }
}
