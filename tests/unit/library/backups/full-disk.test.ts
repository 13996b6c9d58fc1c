import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { contentHash } from '../../../../main/library/verify/content-hash'
import { backUp, backupsOf, fill, restored } from '../../../support/backups'
import { newLibrary, temporaryFolder } from '../../../support/library'

function mountSmall(folder: string, size: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
    onTestFinished(() => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' }))
    return true
  } catch {
    return false
  }
}

test('a disk that fills up at any moment costs the new back-up alone, and all goes on once there is room', async ({
  skip,
}) => {
  const library = newLibrary()
  fill(library, 30)
  const disk = temporaryFolder()
  if (!mountSmall(disk, '40m'))
    return skip('This machine lets the test mount nothing: it needs root on Linux.')
  await backUp(library, disk)
  const first = await contentHash(library)
  fill(library, 30)
  const used = Number(execFileSync('du', ['-sk', disk]).toString().split('\t')[0])
  let failed = 0
  // The copy of the database alone takes about two megabytes.
  for (let room = 0; room < 2_600; room += 200) {
    execFileSync('mount', ['-o', `remount,size=${used + room}k`, disk])
    try {
      await backUp(library, disk)
      break
    } catch (error) {
      expect(error).toMatchObject({ code: 'disk-full' })
      failed += 1
    }
    expect(existsSync(join(disk, library.id, 'unfinished'))).toBe(false)
    expect(backupsOf(library, disk).map(({ state }) => state)).toEqual(['whole'])
    expect(await contentHash(await restored(library, disk, 1))).toEqual(first)
  }
  expect(failed).toBeGreaterThan(3)
  execFileSync('mount', ['-o', 'remount,size=60m', disk])
  const { number } = await backUp(library, disk)
  expect(await contentHash(await restored(library, disk, number))).toEqual(await contentHash(library))
})
