import { expect, test } from 'vitest'
import { batchCsv, batchHitsCsv } from '../../../../main/exporting/batch-report'
import * as highlights from '../../../../main/library/annotations/highlights'
import * as articles from '../../../../main/library/articles/articles'
import type { Library } from '../../../../main/library/database/database'
import { batch } from '../../../../main/library/search/lists/batch'
import { firstIds } from '../../../../preload/contract/search/query-lists'
import type { HitKind } from '../../../../preload/contract/search/hits'
import { addStory, find } from '../../../support/findings'
import { newLibrary, passageOf } from '../../../support/library'

function twoStories() {
  const library = newLibrary()
  const first = addStory(library, ['The bridge is shut.'], { title: '=1+1', day: '2016-03-14' })
  const second = addStory(library, ['A bridge, “old and shut,” said Ada Holm.'], {
    title: 'Old',
    day: '2017-05-02',
  })
  find(library, second, {
    names: [['person', 'Ada Holm']],
    says: [{ words: '“old and shut,”', cue: 'said', by: 'Ada Holm', entity: 'person Ada Holm' }],
  })
  return { library, first, second }
}

function ask(library: Library, texts: readonly string[], kind: HitKind = 'article') {
  const queries = texts.map((text, at) => ({ name: `Q${at + 1}`, text }))
  return batch(library, { queries, kind, zone: 'UTC', hitsOfEach: 5 })
}

test('each query of a list has its row: how it was read, how many it finds, and from when to when', async () => {
  const { library, first, second } = twoStories()
  const rows = await ask(library, ['bridge', 'nowhere', '""', 'old OR'])
  expect(rows.map(({ hits, ...row }) => ({ ...row, hits: hits.map(({ articleId }) => articleId) }))).toEqual([
    {
      ...{ name: 'Q1', text: 'bridge', reading: 'Articles with the word “bridge”', notes: [] },
      ...{ count: 2, isMore: false, newest: '2017-05-02', oldest: '2016-03-14', hits: [second, first] },
    },
    {
      ...{ name: 'Q2', text: 'nowhere', reading: 'Articles with the word “nowhere”', notes: [] },
      ...{ count: 0, isMore: false, newest: null, oldest: null, hits: [] },
    },
    expect.objectContaining({ reading: 'Nothing', count: 0 }),
    expect.objectContaining({ count: 1, notes: ['“OR” had nothing to go with; it was left out.'] }),
  ])
})

test('every kind is counted by its own rows', async () => {
  const { library, first } = twoStories()
  const { revision } = articles.get(library, { articleId: first })
  const passage = passageOf(library, first, 'bridge')
  highlights.create(library, { articleId: first, revisionId: revision.id, passage, color: 'red' })
  const found = async (kind: HitKind, text: string) => {
    const [row] = await ask(library, [text], kind)
    return [row?.count, row?.newest]
  }
  expect(await found('highlight', 'bridge')).toEqual([1, '2016-03-14'])
  expect(await found('quote', 'old')).toEqual([1, '2017-05-02'])
  expect(await found('name', 'holm')).toEqual([1, null])
  expect(await found('note', 'bridge')).toEqual([0, null])
})

test('who waits no longer is answered no further, and never with what was counted half', async () => {
  const { library } = twoStories()
  const queries = ['bridge', 'bridge', 'bridge'].map((text) => ({ name: '', text }))
  const asking = { queries, kind: 'article', zone: 'UTC', hitsOfEach: 1 } as const
  const lengths = new Set<number>()
  for (let last = 0; last < 20; last += 1) {
    let asked = 0
    const rows = await batch(library, asking, () => (asked += 1) > last)
    lengths.add(rows.length)
    for (const row of rows) expect([row.count, row.hits.length]).toEqual([2, 1])
  }
  expect([...lengths]).toEqual([0, 1, 2, 3])
})

test('a table of them has no cell that a sheet takes for a formula', async () => {
  const { library, first } = twoStories()
  const rows = await ask(library, ['-old bridge', '=bridge'])
  expect(batchCsv(rows.map(({ hits, ...row }) => ({ ...row, first: firstIds(hits) }))).split('\r\n')).toEqual(
    [
      '\ufeffname,query,read as,found,more,newest,oldest,first,remarks',
      `Q1,"'-old bridge","Articles with the word “bridge”, except those with the word “old”",1,no,2016-03-14,2016-03-14,${first},`,
      expect.stringMatching(/^Q2,"'=bridge",/),
      '',
    ],
  )
  const [, hit] = batchHitsCsv(rows).split('\r\n')
  expect(hit).toBe(
    `Q1,"'-old bridge",article,${first},dateline://article/${first},2016-03-14,,"'=1+1",The bridge is shut.,`,
  )
})
