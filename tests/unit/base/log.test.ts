import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { log, openLog, redact, errorDetails, reportedErrorDetails } from '../../../main/base/log'
import { temporaryFolder } from '../../support/library'

function linesIn(folder: string) {
  return readFileSync(join(folder, 'dateline.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

it.each([
  ['Unexpected token in "Harbour reopens after…" at 3', 'Unexpected token in […] at 3'],
  ["ENOENT: open '/home/ada/Notes/secret.txt'", 'ENOENT: open […]'],
  ['ENOENT: open /home/ada/Notes/secret.txt', 'ENOENT: open [path]'],
  ['cannot load https://example.org/story?id=7 now', 'cannot load [address] now'],
  ['C:\\Users\\Ada\\x.txt is gone', '[path] is gone'],
  ['the word Bürgermeister was there', 'the word […] was there'],
  ['an unclosed “quotation', 'an unclosed […]'],
])('redacts %s', (words, expected) => {
  expect(redact(words)).toBe(expected)
})

it('writes one JSON line an event, and an error without what it quotes', () => {
  const folder = temporaryFolder()
  openLog(folder)
  log.info('library', 'opened', { ms: 12, ok: true })
  log.warn('answer', 'bug', errorDetails(new TypeError('cannot read "MARKER of a note"')))
  const [first, second] = linesIn(folder)
  expect(first).toMatchObject({ level: 'info', scope: 'library', event: 'opened', ms: 12, ok: true })
  expect(second).toMatchObject({ error: 'TypeError', message: 'cannot read […]' })
  expect(second?.['stack']).toMatch(/^log\.test\.ts:\d+:\d+/)
  expect(JSON.stringify(second)).not.toContain('MARKER')
})

it('writes what another process tells of an error as carefully', () => {
  const folder = temporaryFolder()
  openLog(folder)
  const stack = 'TypeError: no “MARKER”\n    at draw (app://dateline/assets/window-x1.js:7:42)\n    at MARKER'
  log.warn(
    'window',
    'failed',
    reportedErrorDetails({ name: 'TypeError', message: 'no “MARKER” in this', stack }),
  )
  const [line] = linesIn(folder)
  expect(line).toMatchObject({ error: 'TypeError', message: 'no […] in this', stack: 'window-x1.js:7:42' })
  expect(JSON.stringify(line)).not.toContain('MARKER')
})

it.each([
  ['no such column: harbour', 'no such column: …'],
  ['Invalid time zone specified: Mars/Ferry talks', 'Invalid time zone specified: …'],
  ['table harbour has no column named ferry', 'table … has no column named …'],
  [
    'Cannot read properties of undefined (reading harbour)',
    'Cannot read properties of undefined (reading …)',
  ],
  ['Ferry talks failed at 1234567', '… failed at …'],
])('keeps of “%s” the words that every program has', (message, kept) => {
  expect(errorDetails(new Error(message))).toMatchObject({ message: kept })
  const reported = { name: 'Ferry talks', message, stack: '' }
  expect(reportedErrorDetails(reported)).toMatchObject({ error: 'Error', message: kept })
})

it('says errors on standard error too', () => {
  openLog(temporaryFolder())
  const said = vi.spyOn(console, 'error').mockReturnValue(undefined)
  log.warn('x', 'quiet')
  log.error('x', 'loud')
  expect(said).toHaveBeenCalledOnce()
})

it('keeps to its size', () => {
  const folder = temporaryFolder()
  openLog(folder)
  for (let line = 0; line < 20_000; line += 1) log.info('test', 'line', { line, words: 'x'.repeat(100) })
  const file = join(folder, 'dateline.log')
  expect(existsSync(`${file}.1`)).toBe(true)
  expect(statSync(file).size + statSync(`${file}.1`).size).toBeLessThan(2.2 * 1024 * 1024)
})
