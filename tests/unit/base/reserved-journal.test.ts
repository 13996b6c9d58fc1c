import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { ReservedJournal } from '../../../main/base/reserved-journal'
import { bundle } from '../../support/bundle'
import { temporaryFolder } from '../../support/library'

const areaBytes = 4_096

function newFile(): string {
  return join(temporaryFolder(), 'unsaved.journal')
}

function opened(file: string, bytes = areaBytes): ReservedJournal {
  const journal = new ReservedJournal(file, bytes)
  onTestFinished(() => journal.end())
  return journal
}

async function entriesOf(file: string, bytes = areaBytes): Promise<Record<string, string>> {
  const journal = new ReservedJournal(file, bytes)
  const entries = Object.fromEntries(await journal.entries())
  await journal.end()
  return entries
}

let writer: string
beforeAll(async () => {
  writer = await bundle('tests/support/journal-writer.ts')
}, 60_000)
afterAll(() => rmSync(dirname(writer), { recursive: true, force: true }))

test('takes its room when it begins, and has what was put into it', async () => {
  const file = newFile()
  const journal = opened(file)
  await journal.begin()
  expect(statSync(file)).toMatchObject({ size: 2 * areaBytes })
  expect(statSync(file).blocks * 512).toBeGreaterThanOrEqual(2 * areaBytes)
  expect(await journal.put('a', 'one')).toBe(true)
  expect(await Promise.all([journal.put('a', 'two'), journal.put('b', 'three')])).toEqual([true, true])
  expect(await journal.drop('b')).toBe(true)
  expect(await entriesOf(file)).toEqual({ a: 'two' })
  expect(statSync(file).size).toBe(2 * areaBytes)
})

test('goes on in its other area where one is full, as often as need be', async () => {
  const file = newFile()
  const journal = opened(file)
  await journal.put('kept', 'from the beginning')
  for (let n = 0; n < 200; n += 1) expect(await journal.put('typed', `${n} ${'x'.repeat(300)}`)).toBe(true)
  expect(await entriesOf(file)).toEqual({
    kept: 'from the beginning',
    typed: `199 ${'x'.repeat(300)}`,
  })
})

test('says that it has no room, and keeps what it had', async () => {
  const file = newFile()
  const journal = opened(file)
  await journal.put('small', 'kept')
  expect(await journal.put('large', 'x'.repeat(areaBytes))).toBe(false)
  expect(await entriesOf(file)).toEqual({ small: 'kept' })
})

test('cut off or garbled at any byte, it still has what came before', async () => {
  const file = newFile()
  const journal = opened(file, 512)
  const states: string[] = ['{}']
  for (const words of ['first', 'first and second', 'all three of them']) {
    await journal.put('note', words)
    states.push(JSON.stringify({ note: words }))
  }
  const whole = readFileSync(file)
  for (let at = 28; at < 400; at += 1) {
    for (const damage of ['cut', 'garbled'] as const) {
      const other = newFile()
      const bytes = Buffer.from(whole)
      if (damage === 'garbled') bytes[at] = (bytes[at] ?? 0) ^ 0x55
      writeFileSync(other, bytes)
      if (damage === 'cut') truncateSync(other, at)
      const read = new ReservedJournal(other, 512)
      expect(states).toContain(JSON.stringify(Object.fromEntries(await read.entries())))
      expect(await read.put('after', 'it works on')).toBe(true)
      await read.end()
    }
  }
})

test('a file that is none of its own is kept aside', async () => {
  const file = newFile()
  writeFileSync(file, 'Something else.')
  const journal = opened(file)
  expect(await journal.put('a', 'one')).toBe(true)
  const names = readdirSync(dirname(file))
  const aside = names.find((name) => name.includes('.damaged-'))
  expect(readFileSync(join(dirname(file), aside ?? ''), 'utf8')).toBe('Something else.')
  expect(await entriesOf(file)).toEqual({ a: 'one' })
})

test('nothing of what was dropped is to be found in it once it has ended', async () => {
  const file = newFile()
  const journal = opened(file)
  await journal.put('note', 'a word of mine')
  expect(readFileSync(file).includes('a word of mine')).toBe(true)
  await journal.drop('note')
  await journal.end()
  expect(readFileSync(file).includes('a word of mine')).toBe(false)
  expect(await entriesOf(file)).toEqual({})
})

test('where its folder cannot be written to, it says of each that it is not kept', async () => {
  const journal = opened(join(newFile(), 'is', 'not', 'there'))
  expect(await journal.put('a', 'one')).toBe(false)
  expect(await journal.entries()).toEqual(new Map())
})

test('has what it acknowledged when its process is killed in the middle of writing', async () => {
  const file = newFile()
  for (let round = 0; round < 5; round += 1) {
    const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] })
    let acknowledged = -1
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line)
      if (acknowledged > 40 + 13 * round) child.kill('SIGKILL')
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    const { typed = '' } = await entriesOf(file, 16_384)
    expect(Number(typed.split(' ')[0])).toBeGreaterThanOrEqual(acknowledged)
  }
})
