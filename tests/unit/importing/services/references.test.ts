import { expect, test } from 'vitest'
import { openService } from '../../../../main/importing/services/open-service'
import { articlesIn, onlyIn, openedExport } from '../../../support/opened-export'

test('BibTeX: kinds and keys of other programs, and lines above the first record', async () => {
  const text = `This file was created with Quay 2.1.
Encoding: UTF-8

@blog_post{Reve 2019 a, title = {The night boat}, author = {Tomas Reve}, year = {2019}}
@report-2{, title = {Tides}, year = 2018}
@book{noComma
  title = {Ropes}
  year = {2017},
  % publisher = {Nobody},
  stray, pages = {4--9}
}
@online{knots(2016)
, title                               = {Knots}, organization = {The Rope Page}, date = {2016}
}`
  const articles = await articlesIn(text)
  expect(articles.map(({ title, published }) => [title, published])).toEqual([
    ['The night boat', '2019'],
    ['Tides', '2018'],
    ['Ropes', '2017'],
    ['Knots', '2016'],
  ])
  expect(articles[0]?.facts).toEqual([
    ['type', 'blog_post'],
    ['key', 'Reve 2019 a'],
  ])
  expect(articles[2]?.facts).toContainEqual(['pages', '4–9'])
  expect(articles[3]).toMatchObject({ outlet: 'The Rope Page' })
})

test('BibTeX: what a value that is never closed leaves of the records behind it', async () => {
  const { collected, left } = await openedExport(`@misc{a,
  title = {Open {for ever},
  year = {2001},
}

@misc{b, title = {Whole}, year = {2002}}
@misc{c, title = {Too many}}, year = {2003}}`)
  expect(collected.map(({ title, published }) => [title, published])).toEqual([
    ['Open for ever', '2001'],
    ['Whole', '2002'],
    ['Too many', '2003'],
  ])
  expect(left).toEqual(['1 record is not closed; what stands of it was taken'])
})

test('BibTeX: names with particles, suffixes and organisations', async () => {
  const { byline, facts } = await onlyIn(`@book{k, title = {Names},
    author = {van der Meer, Jr., Anna and Ludwig von Stein and {Quay and Rope Co.} and
      family=Berg, given=Ida, prefix=van den, useprefix=true and {\\'E}ric {Du Bois} and others},
    editor = {Marr, Ines and Reve, Tomas}}`)
  expect(byline).toBe(
    'Anna van der Meer Jr., Ludwig von Stein, Quay and Rope Co., Ida van den Berg, Éric Du Bois',
  )
  expect(facts).toContainEqual(['editor', 'Ines Marr, Tomas Reve'])
})

test('BibTeX: a part has the date and the title of the whole, and nothing else of it', async () => {
  const [part, dated] = await articlesIn(`@inbook{part, title = {One night}, crossref = {Whole}}
    @inbook{dated, title = {Another}, year = 1999, crossref = {whole}, xdata = {shared}}
    @xdata{shared, publisher = {Rope Press}}
    @book{whole, title = {Nights}, year = 2011, month = mar, url = {https://books.example/nights}, note = {Mine.},
      keywords = {kept}, isbn = {1-2}}`)
  expect(part).toMatchObject({ outlet: 'Nights', published: '2011-03', url: null, notes: [], tags: [] })
  expect(part?.facts).toContainEqual(['isbn', '1-2'])
  expect(dated).toMatchObject({ outlet: 'Nights', published: '1999' })
  expect(dated?.facts).toContainEqual(['publisher', 'Rope Press'])
})

test('BibTeX: whatever a person wrote or sorted is there', async () => {
  const { collected, left } =
    await openedExport(`@misc{k, title = {Kept}, date-added = {2020-05-06 10:00:00 +0200},
      urldate = {2021-01-01}, note = {A note.}, annote = {First.

Second.}, comment = {Of the group.}, comment-ines = {Of Ines.}, review = {Dull.},
      keywords = {ropes, {knots, and loops}; tides}, groups = {To read}, mendeley-tags = {old}}
    @comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 ExplicitGroup:Boats\\;0\\;other\\;k\\;;
}
    @comment{BibDesk Static Groups{<dict><key>group name</key><string>Harbours</string><key>keys</key><string>k,x</string></dict>}}
    @comment{Ask the keeper.}`)
  expect(collected[0]).toMatchObject({
    savedAt: '2020-05-06T08:00:00.000Z',
    tags: ['Boats', 'Harbours', 'ropes', 'knots, and loops', 'tides', 'old', 'To read'],
  })
  expect(collected[0]?.notes.map(({ body }) => body)).toEqual([
    'A note.',
    'First.\n\nSecond.',
    'Of the group.',
    'Of Ines.',
    'Dull.',
  ])
  expect(left).toEqual(['1 comment belongs to no record'])
})

test('BibTeX: strings made of strings stop growing', async () => {
  const twice = '@string{s = s # s}\n'.repeat(40)
  const { title } = await onlyIn(`@string{s = {word }}\n${twice}@misc{k, title = {T}, note = s # s}`)
  expect(title).toBe('T')
})

test('BibTeX: signs, Greek and addresses as LaTeX writes them', async () => {
  const found =
    await onlyIn(`@misc{k, title = {\\"{Uber} {\\textless}ropes{\\textgreater} of $\\beta{\\leqslant}$ \\& \\dh{} \\\\ 5\\,kg},
    url = {\\url{https://a.example/{\\%}7E\\textasciitilde ines/x\\_y}}, month = "10~" # jan, year = 2012}`)
  expect(found).toMatchObject({
    title: 'Über <ropes> of β≤ & ð 5 kg',
    url: 'https://a.example/%7E~ines/x_y',
    published: '2012-01-10',
  })
})

test('three hundred authors are counted under the headline, and kept whole', async () => {
  const names = Array.from({ length: 300 }, (_, at) => `Keeper, Number${at}`)
  const { byline, facts } = await onlyIn(`@misc{k, title = {Many}, author = {${names.join(' and ')}}}`)
  expect(byline?.length).toBeLessThan(500)
  expect(byline).toMatch(/^Number0 Keeper, .* and 2\d\d others$/)
  expect(facts.find(([name]) => name === 'all authors')?.[1]).toMatch(/, Number299 Keeper$/)
})

test('words beyond what an article can have are kept beside it', async () => {
  const long = 'word '.repeat(50_000).trim()
  const many = Array.from({ length: 600 }, (_, at) => `x${at} = {y}`).join(', ')
  const found = await onlyIn(
    `@misc{k, title = {T}, abstract = {${long}}, note = {${long}}, journal = {${'J'.repeat(3000)}}, ${many}}`,
  )
  expect(found.notes.map(({ body }) => body).join('')).toBe(long)
  expect(found.excerpt?.length).toBe(200_000)
  const facts = Object.fromEntries(found.facts)
  expect(`${found.excerpt ?? ''}${facts['rest of the summary'] ?? ''}`.length).toBeGreaterThan(249_990)
  expect(facts['whole outlet']).toBe('J'.repeat(3000))
})

test('RIS: a head, one blank, separators of Unicode, keywords below each other', async () => {
  const [first, second] = await articlesIn(`Source: A library
Exported on: 3 May

TY - NEWS
TI - The night\u2028boat
AU - Marr, Ines, Jr.
SE - Coast
T2 - The Gate
JF - The Gate and Harbour
DA - May 3
PY - 2012
KW - boats
night
KW - fog; rain
N1 - Mine.
RN - Mine too.
AB - UK - a summary
ER -

TY  - JOUR
TI  - Tides
AB  - Said so.
UK - the north
PY  - 2012///Spring
VL  - 2012
ER  - `)
  expect(first).toMatchObject({
    title: 'The night boat',
    byline: 'Ines Marr Jr.',
    section: 'Coast',
    outlet: 'The Gate',
    published: 'May 3 2012',
    tags: ['boats', 'night', 'fog', 'rain'],
    excerpt: 'UK - a summary',
  })
  expect(first?.notes.map(({ body }) => body)).toEqual(['Mine.', 'Mine too.'])
  expect(first?.facts).toEqual([
    ['TY', 'NEWS'],
    ['JF', 'The Gate and Harbour'],
  ])
  expect(second).toMatchObject({ excerpt: 'Said so.\nUK - the north', published: '2012///Spring' })
  expect(second?.facts).toContainEqual(['VL', '2012'])
})

test('a text that quotes a record below its own sentences is no export', async () => {
  const record = 'TY  - NEWS\nTI  - X\nER  - \n'
  const open = (text: string) => openService(new TextEncoder().encode(text))
  expect(await open(`The record looks like this, they said.\n\n${record}`)).toBeNull()
  expect(await open('The record looks like this.\n\n@misc{k, title = {X}}\n')).toBeNull()
})

test('CSL: names with particles, sections, and whatever is no plain value', async () => {
  const items = [
    {
      type: 'interview',
      id: 'u',
      author: [{ family: 'Marr', given: 'Ines' }],
      issued: { literal: 'May 2021' },
    },
    {
      type: 'article-journal',
      id: 'k',
      title: ['The <i>night</i> boat'],
      'container-title': ['Tides'],
      section: 'Coast',
      author: [
        { family: 'Stein', given: 'Ida', 'dropping-particle': 'von' },
        { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den', suffix: 'III' },
      ],
      editor: [{ literal: 'The Desk' }],
      issued: {
        'date-parts': [
          ['2012', 3],
          [2012, 5],
        ],
      },
      'event-date': { 'date-parts': [[2011, 2, 1]] },
      ISSN: ['1-2', '3-4'],
      keyword: ['ropes, and knots', 'fog'],
      annote: '<p>Mine.</p>',
      custom: { shelf: 4 },
    },
  ]
  const [untitled, whole] = await articlesIn(JSON.stringify(items))
  expect(untitled).toMatchObject({ title: null, byline: 'Ines Marr', published: 'May 2021' })
  expect(whole).toMatchObject({
    title: 'The night boat',
    outlet: 'Tides',
    section: 'Coast',
    byline: 'Ida von Stein, Jan van den Berg III',
    published: '2012-03',
    tags: ['ropes, and knots', 'fog'],
    notes: [{ body: 'Mine.' }],
  })
  expect(Object.fromEntries(whole?.facts ?? [])).toEqual({
    id: 'k',
    type: 'article-journal',
    editor: 'The Desk',
    'event-date': '2011-02-01',
    ISSN: '1-2, 3-4',
    custom: '{"shelf":4}',
  })
})

test('other lists of objects with a type are no CSL', async () => {
  const list = [{ id: 1, type: 'ship', title: 'A boat' }]
  expect(await openService(new TextEncoder().encode(JSON.stringify(list)))).toBeNull()
})
