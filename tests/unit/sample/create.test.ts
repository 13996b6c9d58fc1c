import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { closeLibrary, openLibrary } from '../../../main/library/database/open'
import { createSampleLibrary, sampleArticles } from '../../../main/sample/create'
import { LibraryError } from '../../../preload/contract/errors'
import { temporaryFolder } from '../../support/library'
import { openSample, summaries } from './sample-library'

describe('making the sample library', () => {
  it('leaves nothing beside it, and clears what a killed start left', async () => {
    const parent = temporaryFolder()
    mkdirSync(join(parent, 'Sample Library.unfinished', 'originals'), { recursive: true })
    closeLibrary(await openSample(parent))
    expect(readdirSync(parent)).toEqual(['Sample Library'])
  })

  it('is done once for two who ask at the same time', async () => {
    const parent = temporaryFolder()
    const folder = join(parent, 'Sample Library')
    const options = { backupsFolder: join(parent, 'backups') }
    await Promise.all([createSampleLibrary(folder, options), createSampleLibrary(folder, options)])
    const library = openLibrary(folder, { ...options, mode: 'read' })
    expect(summaries(library)).toHaveLength(sampleArticles.length)
    closeLibrary(library)
  })

  it('touches no folder that holds something else', async () => {
    const folder = join(temporaryFolder(), 'Sample Library')
    mkdirSync(folder)
    writeFileSync(join(folder, 'letter.txt'), 'mine')
    const making = createSampleLibrary(folder, { backupsFolder: folder })
    await expect(making).rejects.toThrow(LibraryError)
    expect(readdirSync(folder)).toEqual(['letter.txt'])
    expect(existsSync(`${folder}.unfinished`)).toBe(false)
  })
})
