import { expect, it } from 'vitest'
import { isFolderOfPage } from '../../preload/contract/words'

it.each(['Story_files', 'Story-Dateien', 'Story.files'])('%s belongs to a page of its name', (folder) => {
  expect(isFolderOfPage(folder, ['Other.txt', 'Story.html'])).toBe(true)
  expect(isFolderOfPage(folder, ['Story.txt'])).toBe(false)
})

it('a folder of another name belongs to no page', () => {
  expect(isFolderOfPage('Other_files', ['Story.html'])).toBe(false)
  expect(isFolderOfPage('Story', ['Story.html'])).toBe(false)
})
