import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import * as quotes from '../../../../main/library/quotes/quotes'
import { addStory, find, quotedIn } from '../../../support/findings'
import { newLibrary, passageOf } from '../../../support/library'
import { rowsOf } from '../../../support/review'

test('a quotation of another extent has its words, whatever signs stand before it', async () => {
  const library = newLibrary()
  const articleId = addStory(library, [
    'Flags 🇩🇪 and 👩‍🚒 were everywhere on 𝒯uesday.',
    '“Nobody crosses,” said Ada Holm, “before spring.” Traders are angry.',
  ])
  find(library, articleId, {
    names: [['person', 'Ada Holm']],
    says: [{ words: '“Nobody crosses,”', cue: 'said', by: 'Ada Holm', entity: 'person Ada Holm' }],
  })
  const { id: revisionId } = articles.get(library, { articleId }).revision
  const words = '“Nobody crosses,” said Ada Holm, “before spring.”'
  const { at } = quotedIn(library, articleId, 'Nobody')
  quotes.setSpan(library, { articleId, at, revisionId, passage: passageOf(library, articleId, words) })
  const [row] = await rowsOf(library)
  expect(row?.words).toBe(words)
})
