import { expect, it } from 'vitest'
import { fuzz } from '../../fuzz/fuzz'
import { mutated } from '../../fuzz/mutate'
import { parsers } from '../../fuzz/parsers'
import { randomFrom } from '../../support/random'

// All of them are read by `npm run fuzz`.
const few = 60

it.each(Object.keys(parsers))('answers whatever becomes of its files: %s', async (name) => {
  expect(await fuzz(name, { count: few })).toEqual([])
})

it.each(Object.entries(parsers))('reads its own files: %s', async (_, { files, read }) => {
  for (const bytes of files()) await read(bytes)
})

it('changes a file in the same way for the same number', () => {
  const [files] = Object.values(parsers).map((parser) => parser.files())
  const [one, same, other] = [1, 1, 2].map((seed) => mutated(files ?? [], randomFrom(seed)))
  expect(one).toEqual(same)
  expect(one).not.toEqual(other)
})
