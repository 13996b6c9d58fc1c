import type { TestFile } from '../documents'
import { jsonFile, type ServiceExport, textFile } from './expected'

// What managers of references write. All texts are our own.

const rdf = `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
    <bib:Article rdf:about="https://press.example/vault">
        <z:itemType>newspaperArticle</z:itemType>
        <dcterms:isPartOf>
            <bib:Newspaper><dc:title>The Morning Ledger</dc:title></bib:Newspaper>
        </dcterms:isPartOf>
        <bib:authors>
            <rdf:Seq>
                <rdf:li><foaf:Person><foaf:surname>Okafor</foaf:surname><foaf:givenName>Ngozi</foaf:givenName></foaf:Person></rdf:li>
            </rdf:Seq>
        </bib:authors>
        <dcterms:isReferencedBy rdf:resource="#item_12"/>
        <dc:subject>banks</dc:subject>
        <dc:subject><z:AutomaticTag><rdf:value>inquiry</rdf:value></z:AutomaticTag></dc:subject>
        <dc:title>The vault that was never locked</dc:title>
        <dcterms:abstract>A clerk tells of nine quiet years.</dcterms:abstract>
        <dc:date>2019-04-07</dc:date>
        <z:language>en</z:language>
        <dc:identifier><dcterms:URI><rdf:value>https://press.example/vault</rdf:value></dcterms:URI></dc:identifier>
        <dcterms:dateSubmitted>2020-01-02 10:00:00</dcterms:dateSubmitted>
    </bib:Article>
    <bib:Memo rdf:about="#item_12"><rdf:value>&lt;p&gt;Who had the &lt;b&gt;key&lt;/b&gt;?&lt;/p&gt;</rdf:value></bib:Memo>
    <z:Collection rdf:about="#collection_3">
        <dc:title>Inquiry</dc:title>
        <dcterms:hasPart rdf:resource="https://press.example/vault"/>
    </z:Collection>
</rdf:RDF>
`

const attachment = `    <z:Attachment rdf:about="#item_13">
        <z:itemType>attachment</z:itemType>
        <rdf:resource rdf:resource="files/13/vault.html"/>
        <dc:title>Snapshot</dc:title>
        <link:type>text/html</link:type>
    </z:Attachment>
</rdf:RDF>`

const snapshot = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>The vault that was never locked</title>
<link rel="canonical" href="https://press.example/vault"></head>
<body><article><h1>The vault that was never locked</h1>
<p>For nine years the door of the vault in Quay Street stood open, and nothing was ever taken from it.</p>
<p>“We thought that somebody had the key,” said Ngozi Okafor’s first witness, a clerk who has since retired.</p>
<p>The board of the bank will hear him again on Thursday, and two of its former members with him.</p></article></body></html>
`

/** What Zotero writes where its files are exported too: a folder, with the page as it was saved beside the RDF. */
export const zoteroFolder: readonly TestFile[] = [
  textFile(
    'Quay Street.rdf',
    rdf
      .replace('<dc:subject>banks', '<link:link rdf:resource="#item_13"/>$&')
      .replace('</rdf:RDF>', attachment),
  ),
  textFile('files/13/vault.html', snapshot),
]

const csv = `"Key","Item Type","Publication Year","Author","Title","Publication Title","ISBN","ISSN","DOI","Url","Abstract Note","Date","Date Added","Date Modified","Access Date","Pages","Language","Extra","Notes","File Attachments","Link Attachments","Manual Tags","Automatic Tags","Editor","Section"
"QU4Y","newspaperArticle","2018","Marr, Ines","A harbour for sale","The Morning Ledger","","","","https://press.example/harbour","Three bids, one buyer.","2018-11","2020-01-02 10:00:00","2020-01-03 10:00:00","2020-01-01","A1","en-GB","","<p>Ask for the third bid.</p>","","","harbours; sales","","",""
`

const bibtex = `@article{reve2017bridges,
  title = {Counting the {Bridges} of {Sorn}},
  author = {Reve, Tomas and Garc{\\'\\i}a, Jos{\\'e}},
  journaltitle = {Review of Small Rivers},
  date = {2017-05},
  url = {https://rivers.example/bridges},
  urldate = {2020-01-02},
  keywords = {bridges,counting},
  abstract = {There are more of them than anybody thought.},
  annotation = {Table 2 is wrong.},
  file = {Full Text:files/12/reve.pdf:application/pdf}
}
`

const ris = `TY  - NEWS
TI  - The market hall burns
AU  - Lind, Jo
T2  - Evening Echo
DA  - 2016/09/14/
PY  - 2016
UR  - https://echo.example/hall
AB  - Nobody was hurt, and nothing was saved.
KW  - fires
KW  - markets
N1  - Compare with the fire brigade’s log.
ER  - 
`

const csl = [
  {
    id: 'http://zotero.org/users/1/items/ABCD',
    type: 'article-newspaper',
    title: 'A tax on shadows',
    'container-title': 'Evening Echo',
    abstract: 'The town charges for signs that hang over the street.',
    URL: 'https://echo.example/shadows',
    language: 'en-GB',
    author: [{ family: 'Vale', given: 'Otto' }],
    issued: { 'date-parts': [['2015']] },
    accessed: { 'date-parts': [['2020', 1, 2]] },
  },
]

export const referenceManagers: readonly ServiceExport[] = [
  {
    program: 'Zotero (RDF)',
    file: textFile('My Library.rdf', rdf),
    told: 'Zotero: 1 article.',
    articles: [
      {
        title: 'The vault that was never locked',
        outlet: 'The Morning Ledger',
        byline: 'Ngozi Okafor',
        published: '7 April 2019',
        saved: '2 January 2020',
        tags: ['banks', 'Inquiry'],
        text: 'A clerk tells of nine quiet years.',
        notes: ['Who had the key?'],
      },
    ],
  },
  {
    program: 'Zotero (CSV)',
    file: textFile('My Library.csv', csv),
    told: 'Zotero: 1 article.',
    articles: [
      {
        title: 'A harbour for sale',
        outlet: 'The Morning Ledger',
        byline: 'Ines Marr',
        published: 'November 2018',
        saved: '2 January 2020',
        tags: ['harbours', 'sales'],
        text: 'Three bids, one buyer.',
        notes: ['Ask for the third bid.'],
      },
    ],
  },
  {
    program: 'BibTeX',
    file: textFile('My Library.bib', bibtex),
    told: 'BibTeX: 1 article.',
    articles: [
      {
        title: 'Counting the Bridges of Sorn',
        outlet: 'Review of Small Rivers',
        byline: 'Tomas Reve, José García',
        published: 'May 2017',
        saved: '2 January 2020',
        tags: ['bridges', 'counting'],
        text: 'There are more of them than anybody thought.',
        notes: ['Table 2 is wrong.'],
      },
    ],
  },
  {
    program: 'RIS',
    file: textFile('My Library.ris', ris),
    told: 'RIS: 1 article.',
    articles: [
      {
        title: 'The market hall burns',
        outlet: 'Evening Echo',
        byline: 'Jo Lind',
        published: '14 September 2016',
        tags: ['fires', 'markets'],
        text: 'Nobody was hurt, and nothing was saved.',
        notes: ['Compare with the fire brigade’s log.'],
      },
    ],
  },
  {
    program: 'CSL-JSON',
    file: jsonFile('My Library.json', csl),
    told: 'CSL-JSON: 1 article.',
    articles: [
      {
        title: 'A tax on shadows',
        outlet: 'Evening Echo',
        byline: 'Otto Vale',
        published: '2015',
        saved: '2 January 2020',
        text: 'The town charges for signs that hang over the street.',
      },
    ],
  },
]
