import { expect, test } from 'vitest'
import { serviceFile } from '../../../support/exports'
import { onlyIn } from '../../../support/opened-export'

function row(id: string, known: Record<string, unknown>) {
  return { id, uri: 'https://a.example/x', user: 'acct:mara@notes.example', target: [{}], ...known }
}

test('replies in their order, with their tags, under the note that all of them answer', async () => {
  const selector = [
    { type: 'TextQuoteSelector', exact: 'the ropes' },
    { type: 'PageSelector', index: 3, label: 'iv' },
  ]
  const rows = [
    row('a', { text: 'Since when?', tags: ['claim'], target: [{ selector }] }),
    row('c', { created: '2024-01-02T00:00:00Z', text: 'No.', references: ['a', 'b'], tags: ['doubt'] }),
    row('b', { created: '2024-01-01T00:00:00Z', references: ['gone', 'a'], tags: ['seen'] }),
  ]
  const { highlights, notes, facts } = await onlyIn(JSON.stringify({ annotations: rows }))
  expect(notes).toEqual([])
  expect(highlights).toMatchObject([
    { exact: 'the ropes', note: 'Since when?\n\n**mara replied:** No.', tags: ['claim', 'seen', 'doubt'] },
  ])
  expect(facts).toContainEqual(['pages', 'iv'])
})

test('a part of a picture is a note with what the person called it', async () => {
  const target = [{ selector: [{ type: 'ShapeSelector' }], description: 'The pier\non a map' }]
  const { notes } = await onlyIn(JSON.stringify([row('a', { text: 'Who drew it?', target })]))
  expect(notes).toMatchObject([{ body: '> The pier\n> on a map\n\nWho drew it?' }])
})

test('a table of Hypothesis’s: marks, notes, tags, and replies as notes', async () => {
  const article = await onlyIn(new TextDecoder().decode(serviceFile('hypothesis.csv').bytes))
  expect(article).toMatchObject({
    url: 'https://news.example/ropes',
    tags: ['answered'],
    highlights: [
      {
        exact: 'the ropes had not been changed',
        note: 'Since when?',
        tags: ['ropes', 'claim'],
        madeAt: '2024-01-10T09:00:00.000Z',
      },
      { exact: 'nobody had asked', note: null },
    ],
    notes: [{ body: '**tomas replied:** Since May.' }, { body: 'On the whole of it.' }],
  })
  expect(article.facts).toContainEqual(['annotated by', 'mara, tomas'])
})

test.each([
  ['file:///home/ines/The%20quay.pdf', { title: 'The quay', url: null }],
  ['file:///C:/50%.pdf', { title: '50%', url: null }],
  ['urn:x-pdf:0a1b', { title: 'PDF 0a1b', url: null }],
])('the file %s has the same title whatever is marked in it', async (uri, known) => {
  const selector = [{ type: 'TextQuoteSelector', exact: 'the ropes' }]
  const marked = row('a', { uri, target: [{ selector }] })
  expect(await onlyIn(JSON.stringify([marked]))).toMatchObject(known)
  const linked = { ...marked, document: { link: [{ href: uri }, { href: 'https://a.example/quay.pdf' }] } }
  expect(await onlyIn(JSON.stringify([linked]))).toMatchObject({ url: 'https://a.example/quay.pdf' })
})
