import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pathsHelp } from '../../../main/cli/importing/import'
import {
  extensionsByGroup,
  importFormats,
  readableExtensions,
} from '../../../preload/contract/import-formats'
import { root } from '../../../scripts/lib/root.mjs'

const formats = Object.entries(importFormats)
// Whatever their files are called.
const inWords = ['text', 'service']

it('names each file by one format', () => {
  expect(new Set(readableExtensions).size).toBe(readableExtensions.length)
  expect(readableExtensions.filter((extension) => !/^[a-z\d]+$/.test(extension))).toEqual([])
})

it('lists each format once in the dialog that opens files', () => {
  const listed = extensionsByGroup.flatMap(({ extensions }) => extensions)
  expect([...listed].sort()).toEqual([...readableExtensions].sort())
  expect(extensionsByGroup.map(({ name }) => name)).toEqual([
    ...new Set(formats.map(([, { group }]) => group)),
  ])
})

it.each([
  ...formats
    .filter(([name]) => !inWords.includes(name))
    .map(
      ([
        ,
        {
          extensions: [first],
        },
      ]) => `.${first}`,
    ),
  'plain text',
  'exports of other services',
])('says in the help of the shell that it reads %s', (shown) => {
  expect(pathsHelp).toContain(shown)
})

const guide = readFileSync(join(root, 'docs/guide.md'), 'utf8')
const [, table = ''] = guide.split('Dateline tells what a file is by what is in it')

it.each(formats.filter(([name]) => !inWords.includes(name)))(
  'the guide has a line for %s',
  (_, { title, extensions }) => {
    const lines = table.split('\n').filter((line) => line.startsWith('|'))
    const words = [title.replace(/s$/, ''), ...extensions.map((extension) => `_.${extension}_`)]
    expect(lines.some((line) => words.some((word) => line.includes(word)))).toBe(true)
  },
)
