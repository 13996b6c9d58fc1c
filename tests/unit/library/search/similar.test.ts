import { describe, expect, test } from 'vitest'
import * as articles from '../../../../main/library/articles/articles'
import * as copies from '../../../../main/library/articles/copies'
import type { Library } from '../../../../main/library/database/database'
import { similar } from '../../../../main/library/search/similar'
import type { ArticleId } from '../../../../preload/contract/common'
import { addStory, find, textOf } from '../../../support/findings'
import { newLibrary } from '../../../support/library'

function add(library: Library, title: string, ...paragraphs: string[]): ArticleId {
  return addStory(library, paragraphs, { title })
}

async function likes(library: Library, articleId: ArticleId, limit = 10): Promise<string[]> {
  const { hits } = await similar(library, { articleId, limit })
  return hits.map(({ title }) => title.text)
}

/** Articles that have the words of every text, and none of a subject. */
function addOthers(library: Library): void {
  for (let at = 0; at < 20; at += 1)
    add(library, `Other ${at}`, 'And then the people of the town said that it was so, and that it would be.')
}

describe('articles most like one', () => {
  test('have its telling words, those of the title before those of the text', async () => {
    const library = newLibrary()
    addOthers(library)
    const bridge = add(
      library,
      'The ferry strike',
      'The people of the town said that the captains want more pay.',
    )
    add(library, 'Pay in the schools', 'The people of the town said that pay was low.')
    add(library, 'Captains talk of the strike', 'The ferry stays in the harbour, and that is so.')
    add(library, 'Ferry strike ends', 'The captains are back.')
    const found = await likes(library, bridge)
    expect(found).toHaveLength(3)
    expect(found.at(-1)).toBe('Pay in the schools')
    expect((await similar(library, { articleId: bridge, limit: 1 })).hits).toHaveLength(1)
    expect((await similar(library, { articleId: bridge, limit: 1 })).words).toContain('ferry')
  })

  test('name whom it names', async () => {
    const library = newLibrary()
    addOthers(library)
    const own = add(library, 'Monday', 'Ada Holm was there.')
    const same = add(library, 'Tuesday', 'Nobody saw Ada Holm.')
    add(library, 'Wednesday', 'Holm, they said, and Ada came.')
    for (const articleId of [own, same]) find(library, articleId, { names: [['person', 'Ada Holm']] })
    expect((await likes(library, own))[0]).toBe('Tuesday')
  })

  test('are neither deleted nor copies of it, and of a report that many print one is shown', async () => {
    const library = newLibrary()
    addOthers(library)
    const report = 'The ferry strike goes on.'
    const own = add(library, 'Ferry strike', report)
    const copy = add(library, 'Ferry strike, a copy', report, 'With a line more.')
    const ferries = [1, 2].map((at) => add(library, `Ferries ${at}`, `The ferry strike, ${at}.`))
    const gone = add(library, 'Strike of the ferry', 'Deleted.')
    articles.remove(library, { articleId: gone })
    group(library, 1, own, copy)
    group(library, 2, ...ferries)
    expect(await likes(library, own)).toHaveLength(1)
    copies.markSeparate(library, { articleId: copy })
    expect(await likes(library, own)).toContain('Ferry strike, a copy')
  })

  test('are none where nothing is like it, and in a script without blanks as in any other', async () => {
    const library = newLibrary()
    addOthers(library)
    const own = add(library, '東京都知事が辞任', '都知事は会見した。')
    expect(await likes(library, own)).toEqual([])
    add(library, '都知事選', '候補者が会見した。')
    expect(await likes(library, own)).toEqual(['都知事選'])
  })

  test('are asked of an article that is there', async () => {
    const library = newLibrary()
    await expect(similar(library, { articleId: 'x' as ArticleId, limit: 5 })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

/** Puts articles into one group of copies, as the analysis does. */
function group(library: Library, likeness: number, ...members: readonly ArticleId[]): void {
  for (const articleId of members) {
    const { revision } = articles.get(library, { articleId })
    copies.findCopies(library, revision.id, textOf(library, articleId), {
      printOf: () => [likeness],
      minSharedHashes: 1,
      areCopies: () => true,
    })
  }
}
