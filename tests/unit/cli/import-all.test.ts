import { expect, onTestFinished, test, vi } from 'vitest'
import { importAll, type Outcome } from '../../../main/cli/importing/import-all'
import type { Read } from '../../../main/cli/importing/reading'
import { newActId, newLibrary } from '../../support/library'
import { noFields } from '../../support/no-fields'

const words = new TextDecoder()

/** The text is the one paragraph of its article; one that asks something is doubted. */
const read: Read = ({ bytes }) => {
  const text = words.decode(bytes)
  const lines = [{ text, role: 'paragraph' as const, why: 'in this test' }]
  const doubts = text.includes('?') ? { doubts: ['It only asks.'] } : {}
  return Promise.resolve({
    encoding: 'utf-8',
    reading: { fields: noFields, lines, ...doubts },
    isPage: false,
    serviceEntry: null,
    images: [],
    elsewhere: [],
  })
}

test('of an article that should be looked at, the shell says why and so does its answer', async () => {
  const told: string[] = []
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((line) => told.push(String(line)) > 0)
  onTestFinished(() => stderr.mockRestore())
  const outcomes: Outcome[] = []
  const get = (file: string) => ({ bytes: new TextEncoder().encode(file), name: file })
  const openLong = () => Promise.resolve(null)
  const files = ['The ferry left.', 'Did the ferry leave?']
  await importAll(files, { library: newLibrary(), actId: newActId(), read, get, openLong }, outcomes)
  const reason = 'Check this: It only asks.'
  expect(outcomes.map((one) => [one.outcome, one.reason])).toEqual([
    ['imported', undefined],
    ['imported', reason],
  ])
  expect(told).toEqual([`dateline: ${files[1]}: ${reason}\n`])
})
