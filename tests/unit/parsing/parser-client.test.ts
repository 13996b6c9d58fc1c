import { expect, it, onTestFinished, vi } from 'vitest'
import type { LaunchParser, ParseReply, ParseRequest } from '../../../main/parsing/messages'
import { serveParser } from '../../../main/parsing/parser'
import { ParserClient } from '../../../main/parsing/parser-client'
import { LibraryError } from '../../../preload/contract/errors'
import { documents } from '../../support/documents'
import { launchParserHere } from '../../support/ports'
import { simpleTakeApart } from '../../support/take-apart'

function text(words: string) {
  return { bytes: new TextEncoder().encode(words), name: null }
}
const article = text(
  'A headline\n\nThe council said on Thursday that the bridge would stay closed until spring.',
)

type Process = {
  requests: ParseRequest[]
  reply: (reply: ParseReply) => void
  die: () => void
  isKilled: boolean
}

/** Processes that do what the test tells them to: nothing, or die. */
function puppets() {
  const all: Process[] = []
  const launch: LaunchParser = (onExit) => {
    let listen: (reply: ParseReply) => void = () => undefined
    const one: Process = { requests: [], reply: (reply) => listen(reply), die: onExit, isKilled: false }
    all.push(one)
    return {
      port: {
        post: (request) => one.requests.push(structuredClone(request)),
        onMessage: (listener) => {
          listen = (reply) => listener(reply, null)
        },
      },
      kill: () => {
        one.isKilled = true
        onExit()
      },
    }
  }
  return { all, launch }
}

function parsing(launch: LaunchParser, timeoutMs = 5_000, wholeTimeoutMs = 60_000) {
  const bugs: unknown[] = []
  const made = new ParserClient({ launch, onBug: (error) => bugs.push(error), timeoutMs, wholeTimeoutMs })
  onTestFinished(() => made.stop())
  return { parse: (incoming = article) => made.parse(incoming), bugs }
}

function codeOf(work: Promise<unknown>) {
  return work.then(
    () => 'none',
    (error: unknown) => (error instanceof LibraryError ? error.code : String(error)),
  )
}

it('reads a text in its process', async () => {
  const { parse } = parsing(launchParserHere)
  const { encoding, reading } = await parse()
  expect(encoding.toLowerCase()).toBe('utf-8')
  expect(reading.lines.map((line) => line.text).join('\n')).toContain('the bridge would stay closed')
})

it('answers each with its own text, one after the other', async () => {
  const { parse } = parsing(launchParserHere)
  const words = ['one', 'two', 'three'].map(
    (word) => `A headline of ${word}\n\nSome words about the number ${word}.`,
  )
  const read = await Promise.all(words.map((one) => parse(text(one))))
  read.forEach(({ reading }, at) => {
    expect(reading.lines.map((line) => line.text).join('\n\n')).toBe(words[at])
  })
})

it('a text that nobody can read is a sentence', async () => {
  const { parse } = parsing(launchParserHere)
  expect(await codeOf(parse(text('')))).toBe('unreadable')
  expect((await parse()).reading.lines.length).toBeGreaterThan(0)
})

it('kills a process that does not answer in time, and reads the next text in another', async () => {
  const { all, launch } = puppets()
  const { parse } = parsing(launch, 30)
  expect(await codeOf(parse())).toBe('unreadable')
  expect(all.map(({ isKilled }) => isKilled)).toEqual([true])
  void parse().catch(() => undefined)
  await expect.poll(() => all.length).toBe(2)
})

it('waits on for what is read in parts, but not for ever', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { all, launch } = puppets()
  const { parse } = parsing(launch, 2_000, 5_000)
  let outcome = ''
  void codeOf(parse()).then((code) => (outcome = code))
  await vi.advanceTimersByTimeAsync(1_500)
  const id = all[0]?.requests[0]?.id ?? 0
  for (const ok of ['part', 'part'] as const) {
    all[0]?.reply({ id, ok })
    await vi.advanceTimersByTimeAsync(1_500)
    expect(outcome).toBe('')
  }
  all[0]?.reply({ id, ok: 'part' })
  await vi.advanceTimersByTimeAsync(600)
  expect(outcome).toBe('unreadable')
  expect(all[0]?.isKilled).toBe(true)
})

it('gives each of the texts that were sent together its own time, from when its turn comes', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { all, launch } = puppets()
  const { parse } = parsing(launch, 2_000, 5_000)
  const outcomes: string[] = []
  for (const at of [0, 1]) void codeOf(parse()).then((code) => (outcomes[at] = code))
  const [first, second] = all[0]?.requests.map(({ id }) => id) ?? []
  if (first === undefined || second === undefined) throw new Error('Both are sent.')
  const partsOf = async (id: number) => {
    for (let n = 0; n < 3; n += 1) {
      await vi.advanceTimersByTimeAsync(1_500)
      all[0]?.reply({ id, ok: 'part' })
    }
  }
  await partsOf(first)
  all[0]?.reply({ id: first, ok: false, code: 'conflict', sentence: 'Read.', bug: null })
  await partsOf(second)
  expect(outcomes).toEqual(['conflict'])
  await vi.advanceTimersByTimeAsync(600)
  expect(outcomes).toEqual(['conflict', 'unreadable'])
})

it('says of each part that it is taken apart, and then answers', async () => {
  const replies: ParseReply[] = []
  let ask: (request: ParseRequest) => void = () => undefined
  const post = (reply: ParseReply) => void replies.push(reply)
  serveParser(
    { post, onMessage: (listen) => void (ask = (request) => listen(request, null)) },
    simpleTakeApart([]),
  )
  const { bytes, name } = documents.epub()
  ask({ id: 4, bytes, name, url: null, charset: null, wish: { kind: 'article' } })
  await expect.poll(() => replies.length).toBe(3)
  expect(replies.map(({ ok }) => ok)).toEqual(['part', 'part', true])
})

it('a process that dies costs the text in hand and no other', async () => {
  const { all, launch } = puppets()
  const { parse } = parsing(launch)
  const first = codeOf(parse())
  const second = codeOf(parse())
  await expect.poll(() => all.length).toBe(1)
  all[0]?.die()
  expect(await first).toBe('unreadable')
  await expect.poll(() => all[1]?.requests.length).toBe(1)
  const id = all[1]?.requests[0]?.id ?? 0
  all[1]?.reply({ id, ok: false, code: 'too-large', sentence: 'Too large.', bug: null })
  expect(await second).toBe('too-large')
})

it('takes no answer to another question', async () => {
  const { all, launch } = puppets()
  const { parse, bugs } = parsing(launch, 200)
  const outcome = codeOf(parse())
  await expect.poll(() => all[0]?.requests.length).toBe(1)
  all[0]?.reply({ id: 999, ok: false, code: 'conflict', sentence: 'Not this one.', bug: new Error('x') })
  expect(await outcome).toBe('unreadable')
  expect(bugs).toEqual([])
})

it('sends the bytes of the text, not the buffer that they are part of', async () => {
  const { all, launch } = puppets()
  const { parse } = parsing(launch, 200)
  const outcome = codeOf(parse({ bytes: new Uint8Array(1_000_000).subarray(10, 20), name: null }))
  await expect.poll(() => all[0]?.requests.length).toBe(1)
  expect(all[0]?.requests[0]?.bytes.buffer.byteLength).toBe(10)
  await outcome
})

it('sends the next texts before the first is answered, and blames only the first for a death', async () => {
  const { all, launch } = puppets()
  const { parse } = parsing(launch)
  const outcomes = Array.from({ length: 40 }, () => codeOf(parse()))
  await expect.poll(() => all[0]?.requests.length).toBeGreaterThan(5)
  const sent = all[0]?.requests.length ?? 0
  expect(sent).toBeLessThan(40)
  const refuse = (process: Process | undefined, at: number) =>
    process?.reply({
      id: process.requests[at]?.id ?? 0,
      ok: false,
      code: 'conflict',
      sentence: 'Read.',
      bug: null,
    })
  refuse(all[0], 0)
  expect(all[0]?.requests).toHaveLength(sent + 1)
  all[0]?.die()
  expect(all[1]?.requests[0]?.id).toBe(all[0]?.requests[2]?.id)
  for (let at = 0; at < 38; at += 1) refuse(all[1], at)
  expect(await Promise.all(outcomes)).toEqual([
    'conflict',
    'unreadable',
    ...Array<string>(38).fill('conflict'),
  ])
})

it('sends a large text by itself', async () => {
  const { all, launch } = puppets()
  const { parse } = parsing(launch)
  const large = { bytes: new Uint8Array(5_000_000), name: null }
  const outcomes = [codeOf(parse(large)), codeOf(parse(large))]
  await expect.poll(() => all[0]?.requests.length).toBe(1)
  all[0]?.die()
  expect(await outcomes[0]).toBe('unreadable')
  expect(all[1]?.requests).toHaveLength(1)
  all[1]?.die()
  expect(await outcomes[1]).toBe('unreadable')
})

it('the texts of one process are read in their order, one after the other', async () => {
  const { parse } = parsing(launchParserHere)
  const ended: number[] = []
  const lengthy = (n: number) =>
    text(`A headline of ${n}\n\n${'It rained on the pier. '.repeat((9 - n) * 400)}`)
  await Promise.all(Array.from({ length: 9 }, (_, n) => parse(lengthy(n)).then(() => ended.push(n))))
  expect(ended).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
})
