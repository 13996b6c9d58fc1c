import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { filesIn } from '../../../main/base/folder-files'
import { LibraryError } from '../../../preload/contract/errors'
import { temporaryFolder } from '../../support/library'

function put(folder: string, ...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), name)
  }
}

async function namesIn(folder: string) {
  return (await filesIn(folder)).map(({ name }) => name)
}

it('finds what Dateline reads, in folders too, by name', async () => {
  const folder = temporaryFolder()
  put(folder, 'b.txt', 'a.HTML', 'picture.jpg', 'deep/er/c.txt', '.hidden.txt', '.git/d.txt')
  expect(await namesIn(folder)).toEqual(['a.HTML', 'b.txt', 'deep/er/c.txt'])
})

it('leaves out what belongs to a saved page, and only that', async () => {
  const folder = temporaryFolder()
  put(folder, 'Strike.html', 'Strike_files/ad.html', 'Other_files/e.txt')
  expect(await namesIn(folder)).toEqual(['Other_files/e.txt', 'Strike.html'])
})

it('follows no links, so that none leads round in a circle', async () => {
  const folder = temporaryFolder()
  put(folder, 'in/a.txt')
  symlinkSync(folder, join(folder, 'in/again'))
  symlinkSync(join(folder, 'in/a.txt'), join(folder, 'b.txt'))
  expect(await namesIn(folder)).toEqual(['in/a.txt'])
})

it('says what is wrong with a folder that is not there', async () => {
  await expect(filesIn(join(temporaryFolder(), 'gone'))).rejects.toThrow(LibraryError)
})
