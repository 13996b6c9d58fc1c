import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isFolder, withForce } from '../../../main/cli/output-file'
import { LibraryError } from '../../../preload/contract/errors'
import { temporaryFolder } from '../../support/library'

test('a file that is there is replaced by --force, and nothing else is', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'note.md')
  writeFileSync(file, 'mine')
  const taken = new LibraryError('conflict', 'There is a file of this name already.')
  expect(withForce(taken, file)).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('--force') as string,
  })
  // A folder is never replaced, so that --force would be no way out.
  expect(withForce(taken, folder)).toBe(taken)
  const full = new LibraryError('disk-full', 'The disk is full.')
  expect(withForce(full, file)).toBe(full)
})

test('a folder is one through a link as well', () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'exports'))
  symlinkSync(join(folder, 'exports'), join(folder, 'link'))
  writeFileSync(join(folder, 'file'), '')
  const seen = ['exports', 'link', 'file', 'nothing'].map((name) => isFolder(join(folder, name)))
  expect(seen).toEqual([true, true, false, false])
})
