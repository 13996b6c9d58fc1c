import { expect, it } from 'vitest'
import * as tags from '../../../../main/library/annotations/tags'
import { tagNames } from '../../../../main/library/search/tag-names'
import { addStory } from '../../../support/findings'
import { newLibrary } from '../../../support/library'

it('answers the tags that begin as typed, in any case, and none that was taken away', () => {
  const library = newLibrary()
  const articleId = addStory(library, ['The bridge stood.'])
  const names = ['Water/Rivers', 'water', 'harbour', 'Wages']
  const added = names.map((name) => tags.add(library, { articleId, name }))
  expect(tagNames(library, { typed: 'WA' })).toEqual({ names: ['Wages', 'water', 'Water/Rivers'] })
  expect(tagNames(library, { typed: '' }).names).toHaveLength(4)
  expect(tagNames(library, { typed: 'x' })).toEqual({ names: [] })
  tags.remove(library, { taggingId: added[3]!.id })
  expect(tagNames(library, { typed: 'wag' })).toEqual({ names: [] })
})
