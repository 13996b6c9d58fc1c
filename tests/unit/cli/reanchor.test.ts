import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { UsageError } from '../../../main/cli/output'
import { reanchor } from '../../../main/cli/reanchor'
import { describePassage } from '../../../main/passages/describe'
import { temporaryFolder } from '../../support/library'

const oldText = 'The lamp was lit at six. The keeper rowed ashore at seven, and the tide was out by then.'
const newText = 'The lamp was lit at six. At seven the keeper rowed ashore, and the tide was out by then.'

function passage(words: string) {
  const start = oldText.indexOf(words)
  return { ...describePassage(oldText, start, start + words.length), truth: 'is not read' }
}

test('highlights of a list are found in the changed texts, from a plain or a gzipped file', () => {
  const folder = temporaryFolder()
  const plain = join(folder, 'list.json')
  const gzipped = join(folder, 'list.json.gz')
  const output = join(folder, 'out.json')
  const highlights = [passage('the tide was out'), passage('The lamp was lit')]
  const list = JSON.stringify([
    { id: '__proto__', edit: 'turned round', oldText, newText, highlights },
    { id: 'cut', oldText, newText: 'Bread is dearer than it was in all four of the cities.', highlights },
  ])
  writeFileSync(plain, list)
  writeFileSync(gzipped, gzipSync(list))
  for (const file of [plain, gzipped]) {
    reanchor(file, { output })
    const places = new Map(Object.entries(JSON.parse(readFileSync(output, 'utf8')) as object))
    const tide = newText.indexOf('the tide was out')
    expect(places.get('__proto__')).toEqual([
      { start: tide, end: tide + 16 },
      { start: 0, end: 16 },
    ])
    expect(places.get('cut')).toEqual([null, null])
  }
})

test('what is no such list is said to be none', () => {
  const file = join(temporaryFolder(), 'list.json')
  expect(() => reanchor(file, {})).toThrow(/cannot be read/)
  writeFileSync(file, '{"id": 1}')
  expect(() => reanchor(file, {})).toThrow(UsageError)
})
