import { expect, test } from 'vitest'
import { transaction } from '../../../../main/library/database/database'
import { countSomeWords } from '../../../../main/library/database/full-text/word-counts'
import * as saved from '../../../../main/library/search/saved-searches'
import { addArticle, newLibrary } from '../../../support/library'
import { ask } from '../../../support/searching'

test('what is offered instead is what was typed, also where a collection stands in it', async () => {
  const library = newLibrary()
  addArticle(library, { title: 'The old bridge' })
  while (transaction(library, () => countSomeWords(library)));
  saved.create(library, { name: 'Old', query: 'absent brige', isAlert: false })
  expect((await ask(library, 'in:old brige')).didYouMean).toBe('in:old bridge')
})
