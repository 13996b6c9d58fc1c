import { expect, test } from 'vitest'
import type { Collection } from '../../../../main/importing/services/collect'
import { openService } from '../../../../main/importing/services/open-service'

async function opened(text: string): Promise<Collection> {
  const collection = await openService(new TextEncoder().encode(text))
  if (collection === null) throw new Error('No service’s file.')
  return collection
}

test('wallabag: what stands around marked words is read from their ranges', async () => {
  const content =
    '<p>The turmoil in the port went on.</p><div><p>One <b>pier</b> stayed open.</p><p>The price\n of oil rose, they said.</p></div>'
  const marked = async (quote: string, range: object) => {
    const annotations = [{ quote, text: '', ranges: [range] }]
    const article = { url: 'https://a.example/x', is_archived: 0, is_starred: 0, content, annotations }
    const [one] = (await opened(JSON.stringify([article]))).collected
    return one?.highlights.map(({ prefix, suffix }) => [prefix, suffix])
  }
  const second = { start: '/div[1]/p[2]', startOffset: '14', end: '/div/p[2]', endOffset: 17 }
  expect(await marked('oil', second)).toEqual([
    [expect.stringMatching(/went on\.One pier stayed open\.The price of $/), ' rose, they said.'],
  ])
  const bold = { start: '/div/p/b', startOffset: '0', end: '/div/p', endOffset: '8' }
  expect(await marked('pier', bold)).toEqual([
    ['The turmoil in the port went on.One ', ' stayed open.The price of oil rose, they said.'],
  ])
  // A range that other words stand in is not believed, nor one that leads nowhere.
  expect(await marked('pier', second)).toEqual([['', '']])
  expect(await marked('oil', { ...second, start: '/div[4]' })).toEqual([['', '']])
  expect(await marked('oil', { start: 4, startOffset: 'x' })).toEqual([['', '']])
})

test('highlights come in the order of the text where every one of them says its place', async () => {
  const readwise = (...places: string[]) =>
    opened(
      `Highlight,Book Title,Location\n${places.map((place, at) => `words ${at},A,${place}`).join('\n')}\n`,
    )
  const words = ({ collected }: Collection) => collected[0]?.highlights.map(({ exact }) => exact)
  expect(words(await readwise('9', '2', '5'))).toEqual(['words 1', 'words 2', 'words 0'])
  expect(words(await readwise('9', '', '5'))).toEqual(['words 0', 'words 1', 'words 2'])
  const note = (exact: string, start: number) => ({
    uri: 'https://a.example/x',
    target: [
      {
        selector: [
          { type: 'TextQuoteSelector', exact },
          { type: 'TextPositionSelector', start },
        ],
      },
    ],
  })
  const hypothesis = await opened(JSON.stringify([note('later', 90), note('sooner', 4)]))
  expect(words(hypothesis)).toEqual(['sooner', 'later'])
})

test('what was saved on a day is saved on that day and at no time of it', async () => {
  const saved = async (text: string) => (await opened(text)).collected[0]?.savedAt
  expect(await saved('TY  - NEWS\nTI  - x\nY2  - 2021/03/03/\nER  - \n')).toBe('2021-03-03')
  expect(await saved('@misc{x,\n title = {x},\n urldate = {2021-03-03},\n}')).toBe('2021-03-03')
  const csl = (accessed: unknown) =>
    JSON.stringify([{ id: 'x', type: 'article', title: 'x', issued: { raw: '2020' }, accessed }])
  expect(await saved(csl({ 'date-parts': [[2021, 3, 3]] }))).toBe('2021-03-03')
  expect(await saved(csl({ 'date-parts': [['2021', '3']] }))).toBe('2021-03')
  expect(await saved('url,time_added\nhttps://a.example/,1614766800\n')).toBe('2021-03-03T10:20:00.000Z')
})
