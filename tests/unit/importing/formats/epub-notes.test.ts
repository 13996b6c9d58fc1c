import { expect, it } from 'vitest'
import { readEpub } from '../../../../main/importing/formats/epub'
import type { TakeApart } from '../../../../main/importing/take-apart'
import type { PageLine } from '../../../../preload/contract/page'
import { packed } from '../../../support/documents'
import { simpleTakeApart } from '../../../support/take-apart'

const files = {
  'META-INF/container.xml': '<container><rootfile full-path="OEBPS/book.opf"/></container>',
  'OEBPS/book.opf': `<package><metadata><title>Nine winters</title></metadata><manifest>
    <item id="a" href="one.xhtml" media-type="application/xhtml+xml"/><item id="b" href="text/two.xhtml" media-type="application/xhtml+xml"/>
    <item id="n" href="notes.xhtml" media-type="application/xhtml+xml"/></manifest>
    <spine><itemref idref="a"/><itemref idref="b"/><itemref idref="n"/></spine></package>`,
  'OEBPS/one.xhtml': '<html/>',
  'OEBPS/text/two.xhtml': '<html/>',
  'OEBPS/notes.xhtml': '<html/>',
}

function line(text: string, more: Partial<PageLine>): PageLine {
  return { text, kind: 'paragraph', linked: 0, within: 'p', ...more }
}

const note = (target: string) => ({ kind: 'note' as const, start: 0, end: 3, target })

// As the page reader answers: names of the chapter itself, and whole addresses of other ones.
const chapters: Record<string, PageLine[]> = {
  'epub://book/OEBPS/one.xhtml': [
    line('[1] The ice came.', { spans: [note('n1')] }),
    line('Its own note.', { anchors: ['n1'] }),
  ],
  'epub://book/OEBPS/text/two.xhtml': [
    line('[1] It left.', {
      spans: [note('epub://book/OEBPS/notes.xhtml#n1'), note('epub://book/OEBPS/gone.xhtml#n1')],
    }),
    line('See one.', { spans: [{ kind: 'link', start: 0, end: 3, href: 'epub://book/OEBPS/one.xhtml#n1' }] }),
  ],
  'epub://book/OEBPS/notes.xhtml': [line('1. Yearbook.', { anchors: ['n1'] })],
}

it('notes of a book’s chapters lead to their own, and to those in a chapter of notes', async () => {
  const takeApart: TakeApart = async (html, url, want) => ({
    ...(await simpleTakeApart()(html, url, want)),
    all: chapters[url ?? ''] ?? [],
  })
  const { reading } = await readEpub(packed(files), takeApart)
  const found = reading.lines.filter(({ role }) => role === 'paragraph')
  expect(found.map(({ spans, anchors }) => spans ?? anchors)).toEqual([
    [note('0-n1')],
    ['0-n1'],
    [note('2-n1')],
    [{ kind: 'link', start: 0, end: 3, href: '#0-n1' }],
    ['2-n1'],
  ])
})
