import { deflateSync } from 'node:zlib'

/** A PDF of two pages with two columns each, a running header, page numbers and words divided at the lines' ends. */

type Text = { x: number; y: number; size: number; text: string }

const left = 60
const right = 320
const body = 10
const leading = 12

// Windows-1252, as the standard fonts are written; round brackets and backslashes have a meaning of their own.
function literal(text: string): string {
  return text
    .replace(/[\\()]/g, '\\$&')
    .replaceAll('“', '\\223')
    .replaceAll('”', '\\224')
    .replaceAll('–', '\\226')
}

function column(x: number, top: number, lines: readonly string[]): Text[] {
  return lines.map((text, at) => ({ x, y: top - at * leading, size: body, text }))
}

function first(title: string): Text[] {
  return [
    { x: left, y: 800, size: 8, text: 'HARBOUR GAZETTE   Friday edition' },
    { x: left, y: 740, size: 22, text: title },
    { x: left, y: 715, size: body, text: 'By Ines Marr' },
    { x: left, y: 700, size: body, text: '14 November 2025' },
    ...column(left, 660, [
      'The first ferry in nine years left Port Sabel on',
      'Friday morning with forty-one passengers and a',
      'dog on board, and came back at noon without a',
      'scratch. The harbour board had promised it for so',
      'long that hardly anybody still believed in the an-',
      'nouncement.',
    ]),
    ...column(left, 580, [
      'Three boats will run from the old pier, twice a day',
      'until the spring and every two hours in the sum-',
      'mer, the board said. It had looked for a well-',
      'known captain for a year, and found one at last in',
    ]),
    ...column(right, 660, [
      'the next town up the coast, where she had steered',
      'a coal barge for most of her life and had no wish to',
      'leave it for anything smaller.',
    ]),
    ...column(right, 616, [
      '“It is a small line, but it is ours,” said Tomas Rell,',
      'the harbour master, who had sold the first ticket',
      'himself shortly before six in the morning to a man',
      'with a suitcase. The line will be subsidised by the',
    ]),
    { x: 290, y: 40, size: 8, text: '1' },
  ]
}

function second(): Text[] {
  return [
    { x: left, y: 800, size: 8, text: 'HARBOUR GAZETTE   Friday edition' },
    ...column(left, 740, [
      'county for three years, after which it has to live on',
      'what its passengers pay for their tickets.',
    ]),
    { x: left, y: 700, size: 13, text: 'What it costs' },
    ...column(left, 680, [
      'Tickets cost four crowns, and nothing for whoever',
      'is older than eighty or younger than eight.',
    ]),
    { x: 290, y: 40, size: 8, text: '2' },
  ]
}

function contentOf(texts: readonly Text[]): string {
  return texts
    .map(({ x, y, size, text }) => `BT /F1 ${size} Tf ${x} ${y} Td (${literal(text)}) Tj ET`)
    .join('\n')
}

function stream(content: string, entries = ''): string {
  return `<< /Length ${content.length}${entries} >>\nstream\n${content}\nendstream`
}

function flate(content: string, entries = ''): string {
  return stream(
    deflateSync(Buffer.from(content, 'latin1')).toString('latin1'),
    ` /Filter /FlateDecode${entries}`,
  )
}

function page(content: number): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 7 0 R >> >> /Contents ${content} 0 R >>`
}

export function pdfFrom(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

function objectsOf(title: string, write: (content: string) => string): string[] {
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    page(5),
    page(6),
    write(contentOf(first(title))),
    write(contentOf(second())),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Title (Microsoft Word - ferry3.doc) /Author (office) /CreationDate (D:20251113080000Z) >>',
  ]
}

export function pdfOf(title: string): Uint8Array {
  return pdfFrom(objectsOf(title, stream))
}

/** A picture that no page shows: every byte there is, and among them what other kinds of files begin with. */
function anyBytes(): string {
  let state = 7
  const noise = Array.from({ length: 6000 }, () => {
    state = (state * 48_271) % 2_147_483_647
    return String.fromCharCode(state % 256)
  })
  const lures = [
    '\n@article{key, title = {x},\n}\n',
    '\nTY  - JOUR\n',
    '<rdf:RDF <feed >',
    '\nHighlight,Book Title\n',
  ]
  return [noise.join(''), ...lures, noise.reverse().join('')].join('')
}

const header = '%PDF-1.5\n%\xe2\xe3\xcf\xd3\n'

function numberAs(value: number, bytes: number): string {
  return Array.from({ length: bytes }, (_, at) =>
    String.fromCharCode(Math.floor(value / 256 ** (bytes - 1 - at)) % 256),
  ).join('')
}

/**
 * The same as programs of today write it: what is no stream of its own packed into one, and the table of where everything
 * lies packed too.
 */
export function packedPdfOf(title: string): Uint8Array {
  const objects = [...objectsOf(title, flate), stream(anyBytes())]
  const [packed, table] = [objects.length + 1, objects.length + 2]
  const rows = [numberAs(0, 6)]
  let file = header
  let inside = ''
  const directory: string[] = []
  for (const [at, object] of objects.entries()) {
    if (object.includes('stream\n')) {
      rows.push(`\x01${numberAs(file.length, 4)}\0`)
      file += `${at + 1} 0 obj\n${object}\nendobj\n`
    } else {
      rows.push(`\x02${numberAs(packed, 4)}${numberAs(directory.length, 1)}`)
      directory.push(`${at + 1} ${inside.length}`)
      inside += `${object}\n`
    }
  }
  const names = `${directory.join(' ')}\n`
  rows.push(`\x01${numberAs(file.length, 4)}\0`)
  file += `${packed} 0 obj\n${flate(names + inside, ` /Type /ObjStm /N ${directory.length} /First ${names.length}`)}\nendobj\n`
  rows.push(`\x01${numberAs(file.length, 4)}\0`)
  const start = file.length
  const entries = ` /Type /XRef /Size ${table + 1} /W [1 4 1] /Root 1 0 R /Info 8 0 R`
  file += `${table} 0 obj\n${flate(rows.join(''), entries)}\nendobj\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

const bold = '<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>'

/** What a page of a test's own holds; `matrix` turns or places text otherwise than `x` and `y`, `entries` go into the page. */
export type Sheet = {
  texts: readonly (Text & { matrix?: string; font?: string })[]
  entries?: string
  /** Dictionaries of marks on the page. */
  marks?: readonly string[]
}

/**
 * A PDF of the sheets, each with the fonts F1 (Courier, whose letters are all 0.6 of their size wide), B1 (bold) and J1 (Japanese
 * without a font in the file, set from top to bottom, its text in hexadecimal UTF-16).
 */
export function pdfOfSheets(sheets: readonly Sheet[]): Uint8Array {
  const firstPage = 6
  const kids = sheets.map((_sheet, at) => `${firstPage + at * 2} 0 R`).join(' ')
  const pages = sheets.flatMap(({ texts, entries = '', marks = [] }, at) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /J1 4 0 R /B1 ${bold} >> >> /Contents ${firstPage + at * 2 + 1} 0 R ${entries} /Annots [${marks.join(' ')}] >>`,
    flate(texts.map(shownText).join('\n')),
  ])
  return pdfFrom([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${sheets.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /UniJIS-UCS2-V /DescendantFonts [5 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [0 0 1000 1000] /Ascent 800 /Descent -200 /StemV 80 /ItalicAngle 0 /CapHeight 700 >> >>',
    ...pages,
    '<< /Producer (a test) >>',
  ])
}

/** A page with a title, a line of words and a picture that says it is JPEG 2000, and is not. */
export function pdfWithOddPicture(title: string, words: string): Uint8Array {
  return pdfFrom([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> /XObject << /P1 5 0 R >> >> /Contents 6 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    stream(
      'no picture at all',
      ' /Type /XObject /Subtype /Image /Width 40 /Height 40 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /JPXDecode',
    ),
    stream(
      `${shownText({ x: 60, y: 760, size: 20, text: title })} ${shownText({ x: 60, y: 700, size: 10, text: words })} q 200 0 0 200 60 400 cm /P1 Do Q`,
    ),
    '<< /Producer (a test) >>',
  ])
}

function shownText({ x, y, size, text, matrix, font = 'F1' }: Sheet['texts'][number]): string {
  const words = font === 'J1' ? `<${text}>` : `(${literal(text)})`
  return `BT /${font} ${size} Tf ${matrix ?? `1 0 0 1 ${x} ${y}`} Tm ${words} Tj ET`
}

/** Lines under one another, from `y` downwards. */
export function set(x: number, y: number, size: number, lines: readonly string[], step = 1.2 * size): Text[] {
  return lines.map((text, at) => ({ x, y: y - at * step, size, text }))
}
