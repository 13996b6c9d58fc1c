// What is imported in the benchmark of importing, as code that the window runs: our own words, of the shape and size that
// sites and services have.

const texts = `
  const words = 'harbour council bridge ferry winter captain ticket pier coal county statement morning'.split(' ')
  const sentence = (n) => Array.from({ length: 18 }, (_, at) => words[(n * 7 + at * (n % 5 + 3)) % 12]).join(' ')
  const paragraph = (n) => [1, 2, 3].map((at) => 'Sentence ' + n + ' says that ' + sentence(n + at) + '.').join(' ')
  const paragraphs = (n, count) => Array.from({ length: count }, (_, at) => paragraph(n * 100 + at))
  const encoder = new TextEncoder()
  const named = (name, text) => ({ name, bytes: encoder.encode(text) })`

/** What of a file anything has to do that reads it: its characters, its JSON, and where its markup stands. */
const bare = `
  const decoder = new TextDecoder()
  const tagsIn = (text) => text.match(/<[^>]*>/g)?.length
  const asText = (bytes) => decoder.decode(bytes)
  const asPage = (bytes) => tagsIn(decoder.decode(bytes))
  const asEntries = (bytes) => JSON.parse(decoder.decode(bytes)).map(({ content }) => tagsIn(content))`

export type MadeUp = { files: (name: string, count: number) => string; bare: string }

function made(files: string, read: string): MadeUp {
  return {
    files: (name, count) => `(() => {${texts}\n${name} = ((count) => {${files}})(${count})\n})()`,
    bare: `((files) => {${bare}\n for (const { bytes } of files) ${read}(bytes) })`,
  }
}

/** Pages with as much around the text as a news site has. */
const pages = made(
  `const menu = '<nav><ul>' + Array.from({ length: 60 }, (_, at) => '<li><a href="/s' + at + '">Section ' + at + '</a></li>').join('') + '</ul></nav>'
  const aside = '<aside class="related">' + Array.from({ length: 30 }, (_, at) => '<div><a href="/t' + at + '">Teaser number ' + at + ' of another story</a></div>').join('') + '</aside>'
  const script = '<script>' + 'window.dataLayer.push({ event: "none" });'.repeat(800) + '</' + 'script>'
  const page = (n) => '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Story ' + n + ' | Bench</title>' +
    '<meta property="article:published_time" content="2025-11-14T08:00:00Z"></head><body>' + script + menu +
    '<article><h1>Story ' + n + '</h1>' + paragraphs(n, 20).map((one) => '<p>' + one + '</p>').join('') + '</article>' + aside + '</body></html>'
  return Array.from({ length: count }, (_, n) => named('story-' + n + '.html', page(n)))`,
  'asPage',
)

/** Texts of 4 KB, which 2,000 of them are 8 MB. */
const plain = made(
  `return Array.from({ length: count }, (_, n) => named('story-' + n + '.txt', 'Story ' + n + ' of the day\\n\\n' + paragraphs(n, 9).join('\\n\\n')))`,
  'asText',
)

/** The bookmarks of a browser, each with tags and the day on which it was made. */
const bookmarks = made(
  `const one = (n) => '<DT><A HREF="https://site' + n % 50 + '.example/news/' + n + '" ADD_DATE="' + (1500000000 + n * 1000) + '" TAGS="tag' + n % 30 + ',other">Story ' + n + ' about ' + sentence(n) + '</A>'
  return [named('bookmarks.html', '<!DOCTYPE NETSCAPE-Bookmark-file-1>\\n<TITLE>Bookmarks</TITLE>\\n<H1>Bookmarks</H1>\\n<DL><p>\\n' + Array.from({ length: count }, (_, n) => one(n)).join('\\n') + '\\n</DL><p>')]`,
  'asPage',
)

/** wallabag's export with texts of 8 KB, 42 MB of 5,000. */
const wallabag = made(
  `const one = (n) => ({ id: n, title: 'Story ' + n, url: 'https://site' + n % 50 + '.example/kept/' + n, is_archived: 0, is_starred: 0,
    created_at: '2024-05-01T10:00:00+00:00', tags: ['tag' + n % 30], annotations: [], language: 'en', domain_name: 'site' + n % 50 + '.example',
    content: paragraphs(n, 18).map((words) => '<p>' + words + '</p>').join('') })
  return [named('wallabag.json', JSON.stringify(Array.from({ length: count }, (_, n) => one(n))))]`,
  'asEntries',
)

export const madeUp = { pages, texts: plain, bookmarks, wallabag }
