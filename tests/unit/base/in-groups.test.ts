import { expect, it } from 'vitest'
import { inAdvance } from '../../../main/base/in-advance'
import { type GroupLimits, inGroups } from '../../../main/base/in-groups'

const never: GroupLimits = { most: Infinity, bytes: Infinity, ms: 3_600_000 }

async function* numbers(count: number): AsyncGenerator<number, void> {
  for (let n = 0; n < count; n += 1) yield await Promise.resolve(n)
}

async function groupsOf(source: AsyncIterator<number>, limits: Partial<GroupLimits>): Promise<number[][]> {
  const groups: number[][] = []
  for await (const group of inGroups(source, (one) => one, { ...never, ...limits })) groups.push(group)
  return groups
}

it('ends a group by number, by bytes, and with its source', async () => {
  expect(await groupsOf(numbers(7), { most: 3 })).toEqual([[0, 1, 2], [3, 4, 5], [6]])
  expect(await groupsOf(numbers(7), { bytes: 5 })).toEqual([[0, 1, 2, 3], [4, 5], [6]])
  expect(await groupsOf(numbers(3), {})).toEqual([[0, 1, 2]])
  expect(await groupsOf(numbers(0), {})).toEqual([])
})

it('does not keep what is there waiting for one that takes long', async () => {
  let answer: (n: number) => void = () => undefined
  const slow = new Promise<number>((resolve) => (answer = resolve))
  async function* source(): AsyncGenerator<number, void> {
    yield 1
    yield 2
    yield await slow
  }
  const groups = inGroups(source(), () => 1, { ...never, ms: 20 })
  expect((await groups.next()).value).toEqual([1, 2])
  answer(3)
  expect((await groups.next()).value).toEqual([3])
  expect((await groups.next()).done).toBe(true)
})

it('a source that fails while a group is in hand is told to whoever waits next', async () => {
  async function* source(): AsyncGenerator<number, void> {
    yield 1
    await Promise.resolve()
    throw new Error('gone')
  }
  const groups = inGroups(source(), () => 1, { ...never, most: 1 })
  expect((await groups.next()).value).toEqual([1])
  await new Promise((later) => setImmediate(later))
  await expect(groups.next()).rejects.toThrow('gone')
})

it('begins some before the first is asked for, and fewer where they are large', async () => {
  const begunFor = async (size: number) => {
    let begun = 0
    const answers = inAdvance(
      Array.from({ length: 100 }, (_, n) => n),
      (n) => {
        begun += 1
        return Promise.resolve({ size, answer: Promise.resolve(n * 2) })
      },
    )
    expect((await answers.next()).value).toBe(0)
    const first = begun
    const rest: number[] = []
    for await (const one of answers) rest.push(one)
    expect(rest).toEqual(Array.from({ length: 99 }, (_, n) => (n + 1) * 2))
    expect(begun).toBe(100)
    return first
  }
  expect(await begunFor(10)).toBeGreaterThan(10)
  expect(await begunFor(3 * 1024 * 1024)).toBe(2)
  expect(await begunFor(100 * 1024 * 1024)).toBe(1)
})
