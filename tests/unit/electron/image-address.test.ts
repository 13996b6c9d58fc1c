import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { imageHashIn } from '../../../main/electron/image-address'

const hash = 'a1'.repeat(32)

it('is a hash and nothing else', () => {
  expect(imageHashIn(`app://dateline/image/${hash}`)).toBe(hash)
})

it.each([
  `app://dateline/image/${hash}/`,
  `app://dateline/image/${hash}.png`,
  `app://dateline/image/${hash}?a`,
  `app://dateline/image/${hash}#a`,
  `app://dateline/image/${hash}\n`,
  `app://dateline/image/${hash.toUpperCase()}`,
  `app://dateline/image/${hash.slice(1)}`,
  `app://dateline/image/../${hash}`,
  `app://dateline/image/%2e%2e/${hash}`,
  `app://dateline/image//${hash}`,
  `app://dateline/images/${hash}`,
  `app://dateline.evil/image/${hash}`,
  `app://dateline:80/image/${hash}`,
  `app://me@dateline/image/${hash}`,
  `https://dateline/image/${hash}`,
  `file:///image/${hash}`,
  '',
])('is not %s', (address) => {
  expect(imageHashIn(address)).toBeNull()
})

const vectors = join(import.meta.dirname, '../../../../shared/eval/safety/vectors/protocol-traversal.json')

test('no way out of a folder is the address of a picture', (context) => {
  if (!existsSync(vectors)) return context.skip('The vectors are not on this machine.')
  const all = JSON.parse(readFileSync(vectors, 'utf8')) as { payload: string }[]
  expect(all.length).toBeGreaterThan(50)
  for (const { payload } of all) {
    const ours = payload.replaceAll('%SCHEME%', 'app').replaceAll('%HOST%', 'dateline')
    expect(imageHashIn(ours)).toBeNull()
    expect(imageHashIn(ours.replace('app://dateline/', 'app://dateline/image/'))).toBeNull()
  }
})
