import { expect, test } from 'vitest'
import { serviceFile } from '../../../support/exports'
import { articlesIn, openedExport } from '../../../support/opened-export'

function rdf(inside: string): string {
  return `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:bib="http://purl.org/net/biblio#"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
    xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/"
    xmlns:link="http://purl.org/rss/1.0/modules/link/">${inside}</rdf:RDF>`
}

test('Zotero RDF: where an item appeared, by a section, a shared journal and its numbers', async () => {
  const [news, paper] = await articlesIn(
    rdf(`<bib:Article rdf:about="#item_1"><z:itemType>newspaperArticle</z:itemType><dc:title>Fog</dc:title>
      <dcterms:isPartOf><bib:Part><dc:title>Coast</dc:title><dcterms:isPartOf><bib:Newspaper>
        <dc:title>The Gate</dc:title><dc:identifier>ISSN 1-2</dc:identifier></bib:Newspaper></dcterms:isPartOf>
      </bib:Part></dcterms:isPartOf></bib:Article>
    <bib:Article rdf:about="#item_2"><z:itemType>journalArticle</z:itemType><dc:title>Rope</dc:title>
      <dcterms:isPartOf rdf:resource="urn:issn:3-4"/>
      <dc:publisher><foaf:Organization><foaf:name>Rope Press</foaf:name><z:adr>Orlik</z:adr></foaf:Organization></dc:publisher>
      <z:translators><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Reve</foaf:surname><foaf:givenName>Tomas</foaf:givenName>
      </foaf:Person></rdf:li></rdf:Seq></z:translators></bib:Article>
    <bib:Journal rdf:about="urn:issn:3-4"><dc:title>Tides</dc:title><prism:volume>7</prism:volume>
      <dc:identifier>ISSN 3-4</dc:identifier><dc:identifier>DOI 10.1234/rope.2</dc:identifier></bib:Journal>`),
  )
  expect(news).toMatchObject({ outlet: 'The Gate', section: 'Coast' })
  expect(news?.facts).toContainEqual(['ISSN', '1-2'])
  expect(paper).toMatchObject({ outlet: 'Tides', url: 'https://doi.org/10.1234/rope.2' })
  expect(Object.fromEntries(paper?.facts ?? [])).toMatchObject({
    volume: '7',
    ISSN: '3-4',
    publisher: 'Rope Press, Orlik',
    translators: 'Tomas Reve',
  })
})

test('Zotero RDF: untitled and lone items, notes on files, and the tags of notes', async () => {
  const { collected, left } = await openedExport(
    rdf(`<bib:Letter rdf:about="#item_1"><z:itemType>letter</z:itemType><dcterms:isReferencedBy rdf:resource="#item_2"/>
      <link:link rdf:resource="#item_3"/><dc:description>Shelf 4</dc:description></bib:Letter>
    <bib:Memo rdf:about="#item_2"><rdf:value>&lt;p&gt;See &lt;a href="https://a.example/x"&gt;this&lt;/a&gt;.&lt;/p&gt;</rdf:value>
      <dc:subject>ask</dc:subject></bib:Memo>
    <z:Attachment rdf:about="#item_3"><z:itemType>attachment</z:itemType><dc:title>Scan</dc:title>
      <rdf:resource rdf:resource="files/3/scan.pdf"/><dc:description>&lt;p&gt;Page 2.&lt;/p&gt;</dc:description></z:Attachment>
    <z:Attachment rdf:about="#item_4"><z:itemType>attachment</z:itemType><dc:title>A link</dc:title>
      <dc:identifier><dcterms:URI><rdf:value>https://a.example/alone</rdf:value></dcterms:URI></dc:identifier></z:Attachment>
    <bib:Memo rdf:about="#item_5"><rdf:value>&lt;h1&gt;Alone&lt;/h1&gt;&lt;p&gt;All of it.&lt;/p&gt;</rdf:value></bib:Memo>`),
  )
  expect(collected).toMatchObject([
    { title: null, tags: ['ask'], notes: [{ body: 'See this (https://a.example/x).' }, { body: 'Page 2.' }] },
    { title: 'Alone', notes: [{ body: 'Alone\n\nAll of it.' }] },
    { title: 'A link', url: 'https://a.example/alone' },
  ])
  expect(collected[0]?.facts).toContainEqual(['attachments', 'Scan: files/3/scan.pdf'])
  expect(left).toEqual(['1 attached file is not in the RDF itself'])
})

test('a table of Zotero’s: names, notes, tags, when it was added, and what has no title', async () => {
  const { collected, left } = await openedExport(new TextDecoder().decode(serviceFile('zotero.csv').bytes))
  expect(left).toEqual([])
  expect(collected).toMatchObject([
    {
      title: 'The bank that lent too much',
      byline: 'Ngozi Okafor, Ledger staff',
      outlet: 'The Daily Ledger',
      section: 'City',
      published: '2019-04-07',
      url: 'https://ledger.example/bank',
      savedAt: '2020-01-02T10:00:00.000Z',
      tags: ['banks', 'inquiry', 'Money'],
      notes: [
        { body: 'Compare with the inquiry; twice.' },
        { body: 'Ask the board (https://ledger.example/board).' },
      ],
    },
    { title: null, byline: 'Ines Marr', published: '1998-05' },
  ])
  expect(Object.fromEntries(collected[0]?.facts ?? [])).toMatchObject({
    issn: '0261-0000',
    extra: 'Shelf 4',
    editor: 'Reve, Tomas',
    'access date': '2020-01-01',
  })
})

test('Zotero’s own JSON: items, their notes and files beside them, folders, and lone notes', async () => {
  const items = [
    {
      key: 'A',
      itemID: 1,
      itemType: 'newspaperArticle',
      title: 'Fog',
      publicationTitle: 'The Gate',
      section: 'Coast',
      creators: [
        { creatorType: 'author', firstName: 'Ines', lastName: 'Marr' },
        { creatorType: 'author', name: 'The Desk' },
        { creatorType: 'editor', firstName: 'Tomas', lastName: 'Reve' },
      ],
      date: '2012-03',
      ISSN: '1-2',
      extra: ['Shelf 4', 'Row 2'],
      tags: [{ tag: 'boats' }, 'fog'],
      notes: [{ note: '<p>Mine.</p>' }],
      dateAdded: '2020-05-06T08:00:00Z',
    },
    { key: 'B', itemType: 'note', parentItem: 'A', note: '<p>Beside it.</p>', tags: [{ tag: 'ask' }] },
    { key: 'C', itemType: 'attachment', parentItem: 'A', title: 'Scan', url: 'https://a.example/scan' },
    { key: 'D', itemType: 'note', note: '<p>Alone.</p>' },
    { key: 'E', itemType: 'film', title: 'Rain', creators: [{ creatorType: 'director', lastName: 'Berg' }] },
  ]
  const collections = { P: { name: 'Sea', items: [] }, Q: { name: 'Coast', parent: 'P', items: [1] } }
  const exported = await articlesIn(JSON.stringify({ config: {}, items, collections }))
  expect(exported).toMatchObject([
    {
      title: 'Fog',
      byline: 'Ines Marr, The Desk',
      outlet: 'The Gate',
      section: 'Coast',
      published: '2012-03',
      url: 'https://a.example/scan',
      savedAt: '2020-05-06T08:00:00.000Z',
      tags: ['Sea/Coast', 'boats', 'fog', 'ask'],
      notes: [{ body: 'Mine.' }, { body: 'Beside it.' }],
    },
    { title: 'Alone.', notes: [{ body: 'Alone.' }] },
    { title: 'Rain', byline: 'Berg' },
  ])
  expect(Object.fromEntries(exported[0]?.facts ?? [])).toMatchObject({
    ISSN: '1-2',
    extra: 'Shelf 4\nRow 2',
    editor: 'Tomas Reve',
    attachments: 'Scan',
  })
  const answered = await articlesIn(JSON.stringify(items.map((data) => ({ key: data.key, data }))))
  expect(answered.map(({ title }) => title)).toEqual(['Fog', 'Alone.', 'Rain'])
})
