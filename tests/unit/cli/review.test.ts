import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildCommands } from '../../../main/cli/commands'
import type { ReviewRow } from '../../../preload/contract/review'
import { annotated, mark, said, tag } from '../../support/review'

/** What `dateline review` with these words writes into a file. */
async function written(folder: string, ...words: string[]): Promise<string> {
  const output = join(folder, '..', `${words.join(' ').replaceAll(/\W+/g, '-')}.txt`)
  const named = ['--library', folder, '--force', '-o', output]
  await buildCommands('1').parseAsync(['review', ...words, ...named], { from: 'user' })
  return readFileSync(output, 'utf8')
}

async function rows(folder: string, ...words: string[]): Promise<string[]> {
  const found = JSON.parse(await written(folder, ...words, '--format', 'json')) as ReviewRow[]
  return found.map(said)
}

test('the shell lists what the review lists, by the same filters', async () => {
  const { library, bridge, river } = annotated()
  const { folder } = library
  tag(library, { highlightId: river }, 'Measures')
  tag(library, { highlightId: mark(library, bridge, 'rose by two metres', 'green') }, 'Numbers')
  expect(await rows(folder, '--kind', 'note')).toEqual(['Ask the harbour master for plans.'])
  expect(await rows(folder, '--color', 'red', '--outlet', 'coast times')).toEqual(['Ada Holm wants'])
  expect(await rows(folder, '--tag', 'Water', '--tag', 'Measures')).toEqual(['river rose'])
  expect(await rows(folder, '--tag', 'Water', '--tag', 'Numbers', '--on', 'overlap')).toHaveLength(2)
  expect(await rows(folder, '--words', 'traders many')).toEqual(['Traders are angry'])
  expect(await rows(folder, '--days', 'published', '--since', '2016-04', '--kind', 'highlight')).toEqual([
    'to be widened',
    'Ada Holm wants',
  ])
  expect(await rows(folder, '--days', 'published', '--until', '2016-03', '--color', 'yellow')).toEqual([
    'Traders are angry',
  ])
  expect(await written(folder, '--tag', 'Water')).toContain(
    '> river rose\n\n— Highlight (Red) · The bridge is closed',
  )
  expect(await written(folder, '--kind', 'note', '--format', 'csv')).toContain(
    'note,,,Ask the harbour master',
  )
})

test('a wrong word is told', async () => {
  const { folder } = annotated().library
  await expect(written(folder, '--outlet', 'Nobody')).rejects.toThrow('There is no outlet called “Nobody”')
  await expect(written(folder, '--tag', 'a', '--tag', 'b', '--tag', 'c')).rejects.toThrow('once or twice')
})
