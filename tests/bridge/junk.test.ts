import { expect, it } from 'vitest'
import { answer } from '../../main/calls/answer'
import { handlersOf } from '../../main/calls/handlers'
import { errorCodes } from '../../preload/contract/errors'
import { type CallName, calls } from '../../preload/contract/index'
import { newWorld, type World } from './new-world'
import { goodInputs } from './world'

const names = Object.keys(calls) as CallName[]

const cyclic: Record<string, unknown> = {}
cyclic['self'] = cyclic

function deep() {
  let value: unknown = 1
  for (let level = 0; level < 2000; level += 1) value = [value]
  return value
}

const polluting = JSON.parse(
  '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
) as object

/** What is no good input for anything. */
const junk: [string, unknown][] = [
  ['undefined', undefined],
  ['null', null],
  ['true', true],
  ['zero', 0],
  ['minus one', -1],
  ['NaN', NaN],
  ['infinity', Infinity],
  ['2^53', 2 ** 53],
  ['a fraction', 0.1],
  ['a big integer', 10n ** 30n],
  ['an empty text', ''],
  ['a text', 'text'],
  ['a long text', 'x'.repeat(1_000_000)],
  ['lone surrogates', '\ud800\udfff\ud800'],
  ['NUL', 'a\0b'],
  ['an empty list', []],
  ['a list', [1, 'two', null]],
  ['a sparse list', new Array<unknown>(1000)],
  ['a deep list', deep()],
  ['a date', new Date(0)],
  ['a bad date', new Date(NaN)],
  ['a regular expression', /x/g],
  ['a map', new Map([['articleId', 1]])],
  ['a set', new Set([1])],
  ['bytes', new Uint8Array(10)],
  ['a buffer', new ArrayBuffer(10)],
  ['an error', new Error('x')],
  ['a cycle', cyclic],
  ['a prototype', polluting],
  ['a bare object', Object.create(null)],
]

/** What cannot even be cloned; main would never see it, and still must not fall over it. */
const uncloneable: [string, unknown][] = [
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  [
    'an object that throws',
    {
      get articleId(): never {
        throw new Error('no')
      },
    },
  ],
  [
    'a proxy that throws',
    new Proxy(
      {},
      {
        get: () => {
          throw new Error('no')
        },
        has: () => {
          throw new Error('no')
        },
      },
    ),
  ],
  ['a promise', Promise.resolve({})],
]

const values = [...junk, ...uncloneable].map(([, value]) => value)

/** Good input with one field, at any depth, replaced by junk. */
function* spoiled(good: unknown): Generator {
  if (typeof good !== 'object' || good === null || good instanceof Uint8Array) return
  for (const key of Object.keys(good)) {
    for (const value of values) yield { ...good, [key]: value }
    const inner = (good as Record<string, unknown>)[key]
    if (Array.isArray(inner)) for (const value of values) yield { ...good, [key]: [value] }
    else for (const worse of spoiled(inner)) yield { ...good, [key]: worse }
  }
}

async function contentOf({ test, articleId }: World) {
  return {
    notes: await test.ask('note.list', { articleId }),
    highlights: await test.ask('highlight.list', { articleId }),
    text: (await test.ask('article.get', { articleId })).revision.text,
  }
}

/** Calls without any field take every object: they are for every-call.test.ts. */
function takesSomething(name: CallName) {
  return Object.keys((calls[name].input as { shape?: object }).shape ?? {}).length > 0
}

it('every call refuses bad input in a sentence, and nothing changes', { timeout: 60_000 }, async () => {
  const world = await newWorld()
  const handlers = handlersOf(world.test.program)
  for (const name of names.filter(takesSomething)) {
    const good = await goodInputs[name](world)
    const before = await contentOf(world)
    let tried = 0
    let accepted = 0
    for (const input of [...values, ...spoiled(good)]) {
      const reply = await answer(handlers, name, input)
      tried += 1
      // Some junk is good input: an empty text is a note's body, and true a mark.
      if (reply.ok) {
        accepted += 1
        continue
      }
      // The name is compared too, so that a failure says which call it was.
      expect([name, errorCodes.includes(reply.code), reply.code === 'internal']).toEqual([name, true, false])
      expect(reply.message, name).toMatch(/^[^\n]{10,400}[.?]$/)
    }
    expect(tried).toBeGreaterThan(60)
    if (accepted === 0) expect(await contentOf(world), name).toEqual(before)
  }
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

it('calls without a field take whatever they are given, and do not fall over it', async () => {
  const world = await newWorld()
  const handlers = handlersOf(world.test.program)
  for (const name of names.filter((one) => !takesSomething(one))) {
    for (const input of values) {
      const reply = await answer(handlers, name, input)
      expect([name, reply.ok || reply.code]).not.toEqual([name, 'internal'])
    }
  }
})

it('what is no call is refused', async () => {
  const strangers = ['', 'article', 'article.list ', 'Article.List', 'toString', '__proto__', 'constructor']
  for (const name of [...strangers, 'x'.repeat(100_000), ...values]) {
    expect(await answer({} as never, name, {})).toMatchObject({ ok: false, code: 'invalid-input' })
  }
})
