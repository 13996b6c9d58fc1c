import { expect, it } from 'vitest'
import { areCopies, minSharedHashes, printOf } from '../../../main/passages/wire-copies'

function sentence(n: number) {
  return `On day ${n} the harbour master of Port ${n * 7} counted ${n * 13} ships, ${n * 3} more than in the year before, and told the council so.`
}

const report = Array.from({ length: 14 }, (_, n) => sentence(n + 1)).join('\n\n')
function shared(one: string, other: string) {
  const print = new Set(printOf(one))
  return printOf(other).filter((hash) => print.has(hash)).length
}

it('knows a report again that was cut and introduced', () => {
  const copy = `Our reporters add a line.\n\n${report.split('\n\n').slice(0, 9).join('\n\n')}`
  expect(areCopies(report, copy)).toBe(true)
  expect(shared(report, copy)).toBeGreaterThanOrEqual(minSharedHashes)
})

it('takes other marks and capitals for the same words', () => {
  expect(areCopies(report, report.toUpperCase().replaceAll(',', ' –'))).toBe(true)
})

it('is not misled by a shared paragraph of background', () => {
  const other = Array.from({ length: 14 }, (_, n) => sentence(n + 100)).join('\n\n')
  const background = report.split('\n\n').slice(0, 2).join('\n\n')
  expect(areCopies(report, `${other}\n\n${background}`)).toBe(false)
  expect(shared(report, other)).toBe(0)
})

it.each(['', 'A few words only.', '👍'.repeat(500)])('has no print of “%.20s”', (text) => {
  expect(printOf(text)).toEqual([])
  expect(areCopies(text, text)).toBe(false)
})
