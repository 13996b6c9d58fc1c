import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shownImageHeader } from '../../../main/importing/images/captured-images'
import { withImagesBeside } from '../../../main/intake/beside-page'
import type { ParserClient } from '../../../main/parsing/parser-client'
import { temporaryFolder } from '../../support/library'
import { png } from '../../support/pictures'

const parser: Pick<ParserClient, 'look'> = {
  look: ({ bytes }) => Promise.resolve(shownImageHeader(bytes, false)) as never,
}

test('the pictures that a browser saved beside a page are the page’s, and no other file is read', async () => {
  const root = temporaryFolder()
  const folder = join(root, 'A story_files')
  mkdirSync(folder)
  mkdirSync(join(root, 'other_files'))
  for (const file of [join(folder, 'a b.png'), join(root, 'secret.png'), join(root, 'other_files', 'c.png')])
    writeFileSync(file, png(300, 200))
  symlinkSync(join(root, 'secret.png'), join(folder, 'link.png'))
  const images = async (...sources: string[]) => {
    const elsewhere = sources.map((source) => ({ line: 3, alt: 'A', source, ask: null, isEdge: false }))
    return withImagesBeside(join(root, 'A story.html'), { images: [], elsewhere }, parser)
  }
  const found = { type: 'image/png', width: 300, height: 200, line: 3, alt: 'A', source: null }
  expect(await images('./A%20story_files/a%20b.png')).toMatchObject([found])
  expect(await images('https://news.example/2026/A%20story_files/a%20b.png?x=1')).toMatchObject([found])
  expect(
    await images(
      'A story_files/missing.png',
      'A story_files/link.png',
      'A story_files/..%2fsecret.png',
      'A story_files/../secret.png',
      'A story_files/..',
      'other_files/c.png',
      'secret.png',
      '/etc/passwd',
      'https://news.example/a b.png',
    ),
  ).toEqual([])
})
