import { expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import * as changes from '../../../../main/library/journal/undo'
import { verify } from '../../../../main/library/verify/verify'
import { placePassage } from '../../../../main/passages/place'
import type { AskedImage } from '../../../../preload/contract/article'
import { answer, newLibrary, readingOf, textOf } from '../../../support/library'

const asked: AskedImage[] = [
  {
    address: 'https://img.example/a.png',
    foundAt: 'https://img.example/a.png',
    outcome: 'kept',
    reason: null,
  },
  { address: 'https://img.example/b.png', foundAt: null, outcome: 'failed', reason: 'It is gone.' },
]

test('what was asked for stays with the revision that it was asked for, and with its corrections', async () => {
  const library = newLibrary()
  const url = 'https://example.org/1'
  const { articleId } = articles.importReading(library, { ...readingOf(['One.', 'Two.'], { url }), asked })
  const current = () => answer('article.get', articles.get(library, { articleId })).revision
  expect(current().askedImages).toEqual(asked)

  const { fields, lines } = articles.reading(library, { articleId })
  const fewer = lines.map((line) => (line.text === 'Two.' ? { ...line, role: 'left-out' as const } : line))
  articles.correct(
    library,
    { articleId, fields: { ...fields, title: 'Two left out' }, lines: fewer, ...textOf(fewer) },
    placePassage,
  )
  expect(current()).toMatchObject({ number: 2, askedImages: asked })

  articles.importReading(library, readingOf(['Three.'], { url }), placePassage)
  expect(current()).toMatchObject({ number: 3, askedImages: [] })
  changes.undo(library)
  expect(current().askedImages).toEqual(asked)
  expect(() => library.db.exec(`UPDATE asked_image SET reason = 'x'`)).toThrow('immutable')
  expect((await verify(library)).problems).toEqual([])
})
