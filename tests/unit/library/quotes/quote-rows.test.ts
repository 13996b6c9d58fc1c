import { expect, test } from 'vitest'
import { byArticle } from '../../../../main/library/quotes/quotes'
import { addStory, find } from '../../../support/findings'
import { newLibrary } from '../../../support/library'

test('a list that names a quotation which is not there makes up none', () => {
  const library = newLibrary()
  const articleId = addStory(library, ['“We close the harbour,” said Anna Weiss.'])
  find(library, articleId, {
    names: [],
    says: [{ words: '“We close the harbour,”', cue: 'said' }],
    dates: [],
  })
  expect(byArticle(library, { articleId })).toHaveLength(1)
  library.db.exec('UPDATE quote_listing SET found_n = 999999')
  expect(() => byArticle(library, { articleId })).toThrow('stands for none')
})
