import { expect, it } from 'vitest'
import { sortFiles } from '../../../../renderer/importing/sort-files'

const file = (name: string) => ({ name, size: 10, isFolder: false })
const folder = (name: string) => ({ name, size: 0, isFolder: true })

it('the folder of a page saved whole is passed over without a word, and no other', () => {
  for (const name of ['Story_files', 'Story-Dateien', 'Story.files']) {
    expect(sortFiles([file('Story.html'), folder(name)], 100)).toEqual({
      taken: [file('Story.html')],
      refusals: [],
    })
  }
  expect(sortFiles([file('Story.html'), folder('Other_files')], 100).refusals).toHaveLength(1)
  expect(sortFiles([folder('Story_files')], 100).refusals).toHaveLength(1)
})
