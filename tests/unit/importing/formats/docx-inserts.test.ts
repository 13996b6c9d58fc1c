import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../../main/importing/formats/docx'
import { packed } from '../../../support/documents'
import { simpleTakeApart } from '../../../support/take-apart'

const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ')
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function said(words: string) {
  return `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
}

const before =
  'The ferry was laid up for nine winters, and nobody in Port Sabel believed that it would come back.'
const after =
  'On Friday it left the old pier with forty-one passengers and a dog on board, and came back at noon.'

type Named = { id: string; type: string; target: string }

function documentOf(inside: string, named: readonly Named[], files: Record<string, string>) {
  const links = named.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`,
  )
  return packed({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
    'word/document.xml': `<w:document ${names}><w:body>${said(before)}${inside}${said(after)}</w:body></w:document>`,
    ...files,
  })
}

async function read(bytes: Uint8Array) {
  const { lines } = await readDocx(bytes, null, simpleTakeApart())
  return lines.map(({ role, text }) => `${role}: ${text}`)
}

function chunk(target: string): Named {
  return { id: 'c', type: 'aFChunk', target }
}

describe('a document within a Word document', () => {
  const text = 'The board had promised it for so long that hardly anybody asked for a ticket any more.'
  const page = `<html><head><title>x</title></head><body class="a"><p>${text}</p></body></html>`

  it.each([
    ['a page', 'chunk.html', page],
    [
      'a page that was saved in one file',
      'afchunk.mht',
      `MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html; charset="utf-8"\nContent-Location: file:///a.html\n\n${page}\n--b--\n`,
    ],
    ['a plain text', 'chunk.txt', text],
    ['a Rich Text file', 'chunk.rtf', `{\\rtf1\\ansi ${text}\\par}`],
  ])('is read in its place where it is %s', async (_what, name, content) => {
    const bytes = documentOf('<w:altChunk r:id="c"/>', [chunk(name)], { [`word/${name}`]: content })
    expect(await read(bytes)).toEqual([before, text, after].map((words) => `paragraph: ${words}`))
  })

  it('is named where it is of another kind', async () => {
    const bytes = documentOf('<w:altChunk r:id="c"/>', [chunk('/word/chunk.bin')], { 'word/chunk.bin': 'x' })
    expect(await read(bytes)).toContain('left-out: chunk.bin')
  })
})

describe('what is drawn in a Word document', () => {
  const drawing = (inside: string) => `<w:p><w:r><w:drawing>${inside}</w:drawing></w:r></w:p>`

  it('has its words as items where it is a diagram', async () => {
    const point = (words: string) =>
      `<dgm:pt><dgm:t><a:p><a:r><a:t>${words}</a:t></a:r></a:p></dgm:t></dgm:pt>`
    const bytes = documentOf(
      drawing('<a:graphic><dgm:relIds r:dm="d" r:lo="l"/></a:graphic>'),
      [{ id: 'd', type: 'diagramData', target: 'diagrams/data1.xml' }],
      {
        'word/diagrams/data1.xml': `<dgm:dataModel ${names}>${point('Ask the harbour board')}${point('')}${point('Wait nine winters')}</dgm:dataModel>`,
      },
    )
    expect(await read(bytes)).toEqual([
      `paragraph: ${before}`,
      'item: Ask the harbour board',
      'item: Wait nine winters',
      `paragraph: ${after}`,
    ])
  })

  it('is named with its title and what it compares where it is a chart', async () => {
    const bytes = documentOf(
      drawing('<c:chart r:id="k"/>'),
      [{ id: 'k', type: 'chart', target: 'charts/chart1.xml' }],
      {
        'word/charts/chart1.xml': `<c:chartSpace ${names}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Tickets </a:t></a:r><a:r><a:t>sold</a:t></a:r></a:p></c:rich></c:tx></c:title><c:ser><c:tx><c:strRef><c:strCache><c:pt><c:v>Adults</c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:pt><c:v>May</c:v></c:pt><c:pt><c:v>June</c:v></c:pt></c:cat><c:val><c:pt><c:v>41</c:v></c:pt></c:val></c:ser></c:chart></c:chartSpace>`,
      },
    )
    expect(await read(bytes)).toContain('left-out: Tickets sold | Adults | May | June')
  })
})
