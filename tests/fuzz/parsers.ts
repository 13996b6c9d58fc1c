import { unzipSync, zipSync } from 'fflate'
import { readFeedOrPage } from '../../main/importing/feeds/find-feeds'
import { readOpml } from '../../main/importing/feeds/opml'
import { openIncoming } from '../../main/importing/open-bytes'
import { readPage } from '../../main/importing/pages/read-page'
import { readIncoming } from '../../main/importing/read-bytes'
import { bibRecords } from '../../main/importing/services/references/bibtex-records'
import { pageParts } from '../../preload/contract/page'
import { describeQuery } from '../../preload/contract/search/describe-query'
import { parseQuery } from '../../preload/contract/search/parse-query'
import { printQuery } from '../../preload/contract/search/print-query'
import { omnivoreExport, serviceFile } from '../support/exports'
import { mozLz4 } from '../support/lz4'
import { documents, packedPdf, type TestFile } from '../support/documents'
import { pdfOfSheets, set } from '../support/pdf-writer'
import { printouts } from '../support/printouts'
import { simpleTakeApart } from '../support/take-apart'
import { crawl, onePage, wacz, webArchive, xmlWebArchive } from '../support/web-archives'

/** Files of ours that a parser reads, to be changed at random, and how it reads them. */
export type FuzzedParser = { files: () => Uint8Array[]; read: (bytes: Uint8Array) => Promise<unknown> }

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text))
}

function readAs(name: string): FuzzedParser['read'] {
  return (bytes) => readIncoming(bytes, { name }, simpleTakeApart())
}

/** Takes a file apart, and reads each of the articles in it. */
function openAs(name: string): FuzzedParser['read'] {
  return async (bytes) => {
    const found = await openIncoming(bytes, { name }, simpleTakeApart())
    if (!('entries' in found)) return
    for (const entry of found.entries) await readAs(name)(entry.bytes)
  }
}

/** A part of a packed document, packed again after it was changed: what is changed from outside seldom unpacks. */
function inside({ name, bytes }: TestFile, part: string, readAll = readAs): FuzzedParser {
  const files = unzipSync(bytes)
  return {
    files: () => [files[part] ?? new Uint8Array()],
    read: (changed) => readAll(name)(zipSync({ ...files, [part]: changed }, { level: 0 })),
  }
}

function markedPdf(): Uint8Array {
  const texts = set(60, 740, 10, [
    'The harbour board asked for the ferry',
    'line’s books, which nobody had seen.',
  ])
  const marks = [
    '<< /Type /Annot /Subtype /Highlight /Rect [0 0 9 9] /C [0 1 0] /Contents (Since when?) /QuadPoints [60 750 150 750 60 735 150 735] >>',
  ]
  return pdfOfSheets([{ texts, marks, entries: '/Rotate 90' }])
}

const page = `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>The ferry returns | Herald</title></head><body><!-- saved from url=(0027)https://herald.example/a -->\n<nav><a href="/">Home</a></nav><h1>The ferry returns</h1><p>By Ines Marr, 9 March 2026 06:12 GMT</p><p>The crews went back to work on <b>Tuesday</b> after talks&nbsp;that had lasted &amp; lasted.</p><blockquote>“It is ours,” said Tomas Rell.</blockquote><ul><li>One<ul><li>Two</li></ul></li></ul><table><tr><th>Ward</th><td>For</td></tr></table><figure><img src="data:image/png;base64,iVBORw0KGgo="><figcaption>The quay (Photo: Jo Lind)</figcaption></figure></body></html>`

const savedPage = page.replace(
  '<head>',
  '<!--\n Page saved with SingleFile \n url: https://herald.example/a \n saved date: Sat Feb 24 2024 10:11:12 GMT+0100\n--><head>',
)

const rssFeed = `<?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:base="https://quay.example/"><channel><title>The Quay</title><link>https://quay.example/</link><item><guid>a</guid><title>Fog &amp;amp; &lt;b&gt;rain&lt;/b&gt;</title><link>/a</link><pubDate>Mon, 09 Mar 26 24:00:00 EST</pubDate><dc:creator>desk@quay.example (Ines Marr)</dc:creator><source url="https://mole.example/">The Mole</source><category>Tides</category><description><![CDATA[<p>An <item>x</item>, at length.</p>]]></description><enclosure url="a.mp3" type="audio/mpeg"/><media:group><media:content url="b.mp4"/><media:description>Gates.</media:description></media:group></item><item><guid>a</guid><title>Fog again</title><pubDate>3/9/2026 9:30:00 AM</pubDate><description>&amp;lt;p&amp;gt;Fog.&amp;lt;/p&amp;gt;</description></item></channel></rss>`
const atomFeed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/b/"><title type="html">The Quay</title><id>q</id><author><name>Ines Marr</name></author><entry xml:base="c/"><id>1</id><title>Fog</title><link href="one"/><link rel="enclosure" href="a.ogg" title="The horn"/><category term="t" label="Tides"/><updated>Tue Mar  9 09:30:00 UTC 2026</updated><source><title>The Mole</title></source><content type="xhtml"><div>Fog, <i>again</i>.</div></content></entry></feed>`
const jsonFeed = `{"version":"https://jsonfeed.org/version/1.1","title":"The Quay","authors":[{"name":"Ines Marr"}],"items":[{"id":"1","url":"/one","title":"Fog","content_html":"<p>Fog.</p>","date_published":"2026-03","tags":["Tides"],"attachments":[{"url":"a.mp3","mime_type":"audio/mpeg","title":"The horn"}]}]}`

function readAsFeed(bytes: Uint8Array): Promise<unknown> {
  const needs = { url: 'https://quay.example/feed', charset: null, known: [], takeApart: simpleTakeApart() }
  return readFeedOrPage(bytes, needs)
}

const feedList = `<?xml version="1.0"?><opml version="2.0"><body><outline text="Sea"><outline text="Quay &amp; Co" type="rss" xmlUrl="feed://quay.example/rss"/></outline><outline title="Mole" category="/World/Sea,Ports" url="https://mole.example/" type="atom"/></body></opml>`

const said = `meta article:published_time 2026-03-09T06:12:00+01:00
meta article:modified_time Mon, 09 Mar 2026 07:00:00 GMT
meta author Ines Marr
meta og:title The ferry returns | Herald
meta og:site_name Herald
ld {"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","@id":"#a","headline":"The ferry returns","datePublished":"2026-03-09T06:12","author":[{"@type":"Person","name":"Ines Marr"},{"@id":"#p"}],"publisher":{"name":"Herald"},"articleBody":"The crews went back to work."},{"@id":"#p","@type":"Person","name":"Jo Lind"}]}
published 9 March 2026, 6.12 a.m. EST
updated 1773036720
shown Updated: 10/03/2026 18:20
byline By Ines Marr and Jo Lind in Port Sabel
title The ferry returns`

/** Reads a page whose lines are sound by what it states of itself, a statement in a line: `meta`, `ld`, or what an element says. */
async function readStatements(bytes: Uint8Array): Promise<unknown> {
  const lines = Buffer.from(bytes).toString().split('\n')
  const after = (word: string) =>
    lines.flatMap((line) => (line.startsWith(`${word} `) ? line.slice(word.length + 1) : []))
  const whats = ['published', 'updated', 'shown', 'byline', 'title', 'time', 'lead', 'data'] as const
  const parts = pageParts.safeParse({
    ...(await simpleTakeApart()(page, null)),
    meta: after('meta').map((words) => [words.split(' ')[0] ?? '', words.replace(/^\S* ?/, '')]),
    jsonLd: after('ld'),
    stated: whats.flatMap((what) => after(what).map((words) => ({ what, words }))),
  })
  return parts.success ? readPage(parts.data, 'https://herald.example/2026/03/09/a') : null
}

const richText = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Times;}{\f2\fcharset128 Mincho;}}{\stylesheet{\s1 heading 1;}}{\info{\title Ferry}{\author Ines Marr}{\creatim\yr2026\mo3\dy9}}\pard\s1 The ferry\par\pard Caf\u233\'e9 {\b bold}{\super 6}\f2\'93\'fa\'96\'7b\f0 {\footnote A note.}\par{\field{\*\fldinst{HYPERLINK "https://herald.example/a"}}{\fldrslt the report}}\par\trowd\intbl Ward\cell For\cell\row\pard{\listtext 3.\tab}the span\par{\pict\bin4 }}}}}}`

const copy = `BC-SABEL-FERRIES, 1st Ld-Writethru\n^Ferry strike ends<\n^By INES MARR=\nPORT SABEL, Orvenia (CP) _ The crews went back to work\non Tuesday after talks that had lasted through the night.\n(Reporting by Ines Marr; Editing by Tomas Rell)\n# # #\nCP-03-09-26 0612GMT<\n`

const letter = `From: Tomas Rell <rell@archive.example>\r\nSubject: Fwd: Ferry\r\nDate: Fri, 06 Mar 2026 09:12:00 +0100\r\nMessage-ID: <1@archive.example>\r\n\r\nLook.\r\n\r\n-------- Forwarded Message --------\r\nSubject: Ferry\r\nDate: Tue, 3 Mar 2026 18:20:00 +0100\r\nFrom: Herald <news@herald.example>\r\n\r\nThe crews of the coastal ferries went back to work on Tuesday.\r\n`

const mailbox = `From a@b.example Fri Mar  6 09:12:00 2026\r\n${letter}\r\nFrom c@d.example Fri Mar  6 09:13:00 2026\r\n${letter}>From here on.\r\n`
const zoteroItems = `{"config": {}, "collections": {"P": {"name": "Sea", "items": [1]}}, "items": [{"key": "A", "itemID": 1, "itemType": "book", "title": "Fog", "creators": [{"creatorType": "author", "firstName": "Ines", "lastName": "Marr"}], "date": "2012-03", "tags": [{"tag": "boats"}], "notes": [{"note": "<p>Mine.</p>"}]}, {"key": "B", "itemType": "note", "parentItem": "A", "note": "<p>Too.</p>"}]}`

const links = [
  `[{"href":"https://a.example/x","description":"Shut","extended":"Who paid?","time":"2019-04-02T10:00:00Z","tags":"ports sea","toread":"no"}]`,
  `{"bookmarks":[{"createdAt":1704067200,"title":"Shut","tags":["a"],"note":"Mine","content":{"type":"link","url":"https://a.example/x"},"lists":["b"]}],"lists":[{"id":"b","name":"Sea","parentId":"b"}]}`,
  `{"collections":[{"id":1,"name":"Sea","parentId":null,"links":[{"id":7,"name":"Shut","url":"https://a.example/x","tags":[{"name":"a"}],"highlights":[{"text":"The quay","note":"Since when?","color":"green","created":"2021-03-05T08:00:00Z"}]}]}],"pinnedLinks":[{"id":7}]}`,
  `{"roots":{"bar":{"children":[{"type":"folder","name":"Sea","children":[{"type":"url","name":"Shut","url":"https://a.example/x","date_added":"13118850929335823"}]}]}}}`,
  `{"id":"user/1/state/com.google/starred","items":[{"title":"A &amp; B","published":1388166091,"crawlTimeMsec":"1388166099123","alternate":[{"href":"https://a.example/x"}],"origin":{"title":"Herald"},"summary":{"content":"<p>The quay.</p>"},"categories":["user/1/label/Sea","Ports"]}]}`,
  `[{"id":"1","title":"Shut","url":"https://a.example/x","is_read":"1","is_fav":"1","content":"<p>The quay was empty.</p>","tags":"a,b"}]`,
]

const tables = [
  `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,Shut,Mine,In short,https://a.example/x,Sea/Ports,"a, b",2024-01-02T03:04:05.123Z,,"Highlight:The quay\nNote:Since when?",true\n`,
  `Title;URL;Content;Tags;"MIME Type";Language;"Creation date"\nShut;https://a.example/x;"<p>The quay; empty.</p>";a;text/html;en;"03/05/2021 10:00:00"\n`,
  `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nShut,https://a.example/x,01,"['a', 'b']",2024-01-02 03:04:05+00:00,0.98,later,True\n`,
]

const linksInMarkup = [
  `<TITLE>Bookmarks</TITLE><DL><p><DT><H3 ADD_DATE="1">Sea</H3><DD>Folder<DL><p><DT><A HREF="https://a.example/x" ADD_DATE="1258826211990949" TAGS="a,b">Shut</A><DD>Line <a href="https://b.example/">x</a><HR></DL></DL>`,
  `<!DOCTYPE html><html><body><h1>Read Archive</h1><ul><li><a href="https://a.example/x" time_added="1688628695" tags="a,b">Shut</a></li></ul></body></html>`,
  `<?xml version="1.0"?><!DOCTYPE en-export SYSTEM "x.dtd"><en-export><note><title>Shut</title><created>20210503T100000Z</created><tag>a</tag><note-attributes><source-url>https://a.example/x</source-url></note-attributes><content><![CDATA[<en-note><div>The quay.</div></en-note>]]></content></note></en-export>`,
  `<?xml version="1.0"?><response><item key="0"><title>Shut</title><url>https://a.example/x</url><is_archived>1</is_archived><is_starred>0</is_starred><tags><item>a</item></tags><content><![CDATA[<p>The quay.</p>]]></content></item></response>`,
]

const clippings = `\ufeffThe quay (Horvat, Ana)\r\n- Your Highlight on page 12 | Location 180-182 | Added on Monday, 5 October 2020 10:15:00\r\n\r\nThe quay was empty.\r\n==========\r\nThe quay (Horvat, Ana)\r\n- Your Note on page 12 | Location 182 | Added on Monday, 5 October 2020 10:16:00\r\n\r\nSince when?\r\n==========\r\n`

const searches = [
  '"old town" brid* -river OR (outlet:times NEAR(fog "the quay", 5)) «a b» date:2016-03..2016-05',
  'title:(a OR -b) color:red,"blue" is:unread by:Marr before:2016 harbour NEAR/3 strike date:last-7-days',
]

/** Reads a search as one that is typed and as one that was, and what that prints again. */
function readSearch(bytes: Uint8Array): Promise<unknown> {
  const text = Buffer.from(bytes).toString()
  const options = { now: new Date('2016-03-14T12:00:00Z'), zone: 'UTC' }
  const query = parseQuery(text, { ...options, isTyping: false })
  const again = printQuery(parseQuery(printQuery(query), { ...options, isTyping: false }))
  if (again !== printQuery(query)) throw new Error(`${printQuery(query)} became ${again}`)
  return Promise.resolve(describeQuery(parseQuery(text, { ...options, isTyping: true })))
}

/** By the name that \`npm run fuzz -- NAME\` takes. A new parser gets a row here. */
export const parsers: Readonly<Record<string, FuzzedParser>> = {
  rtf: { files: () => [bytesOf(richText)], read: openAs('a.rtf') },
  webarchive: { files: () => [webArchive(), new Uint8Array(xmlWebArchive())], read: readAs('a.webarchive') },
  warc: {
    files: () => [Buffer.concat(crawl()), Buffer.concat(onePage()), wacz()],
    read: openAs('a.warc'),
  },
  printout: { files: () => Object.values(printouts).map(bytesOf), read: openAs('a.txt') },
  'saved-links': { files: () => links.map(bytesOf), read: openAs('a.json') },
  'saved-tables': { files: () => tables.map(bytesOf), read: openAs('a.csv') },
  'saved-markup': { files: () => linksInMarkup.map(bytesOf), read: openAs('a.html') },
  clippings: { files: () => [bytesOf(clippings)], read: openAs('a.txt') },
  wire: { files: () => [bytesOf(copy)], read: readAs('a.txt') },
  email: { files: () => [bytesOf(letter), documents.email().bytes], read: readAs('a.eml') },
  mailbox: { files: () => [bytesOf(mailbox)], read: openAs('a.mbox') },
  mhtml: { files: () => [documents.mhtml().bytes], read: readAs('a.mhtml') },
  html: { files: () => [page, savedPage].map(bytesOf), read: readAs('a.html') },
  'page-facts': { files: () => [bytesOf(said)], read: readStatements },
  markdown: { files: () => [documents.markdown().bytes], read: readAs('a.md') },
  pdf: { files: () => [documents.pdf().bytes, packedPdf().bytes, markedPdf()], read: readAs('a.pdf') },
  feeds: { files: () => [rssFeed, atomFeed, jsonFeed].map(bytesOf), read: readAsFeed },
  opml: { files: () => [bytesOf(feedList)], read: (bytes) => Promise.resolve().then(() => readOpml(bytes)) },
  docx: { files: () => [documents.docx().bytes], read: readAs('a.docx') },
  'docx-text': inside(documents.docx(), 'word/document.xml'),
  odt: { files: () => [documents.odt().bytes], read: readAs('a.odt') },
  'odt-text': inside(documents.odt(), 'content.xml'),
  epub: { files: () => [documents.epub().bytes], read: readAs('a.epub') },
  'epub-book': inside(documents.epub(), 'OPS/book.opf'),
  bibtex: { files: () => [serviceFile('library.bib').bytes], read: openAs('a.bib') },
  ris: { files: () => [serviceFile('library.ris').bytes], read: openAs('a.ris') },
  csl: { files: () => [serviceFile('library.csl.json').bytes], read: openAs('a.json') },
  'zotero-rdf': { files: () => [serviceFile('zotero.rdf').bytes], read: openAs('a.rdf') },
  'zotero-json': { files: () => [bytesOf(zoteroItems)], read: openAs('a.json') },
  'zotero-table': { files: () => [serviceFile('zotero.csv').bytes], read: openAs('a.csv') },
  hypothesis: {
    files: () => [serviceFile('hypothesis.json').bytes, serviceFile('hypothesis.csv').bytes],
    read: openAs('a.json'),
  },
  search: { files: () => searches.map(bytesOf), read: readSearch },
  'epub-text': inside(documents.epub(), 'OPS/text/two.xhtml'),
  omnivore: inside(omnivoreExport(), 'metadata_0_to_2.json', openAs),
  'omnivore-marks': inside(omnivoreExport(), 'highlights/kelda-in-flood-1a2b.md', openAs),
  zip: { files: () => [omnivoreExport().bytes], read: openAs('a.zip') },
  instapaper: { files: () => [serviceFile('instapaper.csv').bytes], read: openAs('a.csv') },
  wallabag: { files: () => [serviceFile('wallabag.json').bytes], read: openAs('a.json') },
  'bibtex-records': {
    files: () => [serviceFile('library.bib').bytes],
    read: (bytes) => Promise.resolve(bibRecords(Buffer.from(bytes).toString())),
  },
  'firefox-backup': { files: () => [mozLz4(links[3] ?? '')], read: openAs('a.jsonlz4') },
}
