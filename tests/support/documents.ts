import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { root } from '../../scripts/lib/root.mjs'
import { packedPdfOf, pdfOf } from './pdf-writer'

/** Documents in our own words, put together as office programs would. */
export type TestFile = { name: string; bytes: Uint8Array }

export function packed(files: Record<string, string | Uint8Array>): Uint8Array {
  const bytesOf = (file: string | Uint8Array) => (typeof file === 'string' ? strToU8(file) : file)
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, file]) => [name, bytesOf(file)])))
}

const title = 'Ferry returns to Port Sabel after nine years'
const lead =
  'The first ferry in nine years left Port Sabel on Friday morning with forty-one passengers and a dog on board.'
const words = '“It is a small line, but it is ours,” said Tomas Rell, the harbour master.'

/** A text of `tests/fixtures/documents`; `canary` takes the place of every address that a reader must not ask. */
function fixture(name: string, canary: string): TestFile {
  return {
    name,
    bytes: strToU8(
      readFileSync(join(root, 'tests/fixtures/documents', name), 'utf8').replaceAll('CANARY', canary),
    ),
  }
}

const wordBody = `
<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>${title}</w:t></w:r></w:p>
<w:p><w:r><w:t>By Ines Marr</w:t></w:r></w:p>
<w:p><w:r><w:t>14 November 2025</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">${lead}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Three boats, one pier</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">The line will run </w:t></w:r><w:del><w:r><w:delText>two</w:delText></w:r></w:del><w:ins><w:r><w:t>three</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> boats from the old pier.</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Boat</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Built</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p><w:r><w:t>Anna Lind</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1998</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`

const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
function style(id: string, name: string) {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
}

function docx(canary: string): TestFile {
  return {
    name: 'ferry.docx',
    bytes: packed({
      '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>`,
      '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="f" Type="${relations}/footnotes" Target="footnotes.xml"/><Relationship Id="t" Type="${relations}/attachedTemplate" Target="${canary}/evil.dotm" TargetMode="External"/></Relationships>`,
      'word/document.xml': `<?xml version="1.0"?><w:document ${wordNamespace}><w:body>${wordBody}</w:body></w:document>`,
      'word/styles.xml': `<?xml version="1.0"?><w:styles ${wordNamespace}>${style('Title', 'Title')}${style('Heading1', 'heading 1')}</w:styles>`,
      'word/footnotes.xml': `<?xml version="1.0"?><w:footnotes ${wordNamespace}><w:footnote w:id="2"><w:p><w:r><w:t>The dog paid nothing.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
      'docProps/core.xml': `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Microsoft Word - template2.docx</dc:title><dc:creator>office</dc:creator><dcterms:created>2025-11-13T08:00:00Z</dcterms:created></cp:coreProperties>`,
    }),
  }
}

const odtText = `
<text:h text:style-name="P1" text:outline-level="1">${title}</text:h>
<text:p text:style-name="Standard">${lead}<text:note text:id="n1"><text:note-citation>1</text:note-citation><text:note-body><text:p>The dog paid nothing.</text:p></text:note-body></text:note></text:p>
<text:h text:outline-level="2">Three boats, one pier</text:h>
<text:list><text:list-item><text:p>the Anna Lind,<text:s/>built in 1998</text:p></text:list-item></text:list>
<text:tracked-changes><text:changed-region><text:deletion><text:p>Nobody should read this.</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p>${words}</text:p>`

function odt(): TestFile {
  return {
    name: 'ferry.odt',
    bytes: packed({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:style="urn:s"><office:automatic-styles><style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>${odtText}</office:text></office:body></office:document-content>`,
      'meta.xml': `<?xml version="1.0"?><office:document-meta xmlns:office="urn:o" xmlns:meta="urn:m" xmlns:dc="urn:d"><office:meta><meta:initial-creator>Ines Marr</meta:initial-creator><meta:creation-date>2025-11-13T08:00:00</meta:creation-date><dc:language>en-GB</dc:language></office:meta></office:document-meta>`,
    }),
  }
}

function chapter(heading: string, body: string) {
  return `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="CANARY/x.js"/></head><body><h1>${heading}</h1><a id="top"/>${body}</body></html>`
}

function epub(canary: string): TestFile {
  return {
    name: 'ferry.epub',
    bytes: packed({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
      'OPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Nine winters without a ferry</dc:title><dc:creator>Ines Marr</dc:creator><dc:creator>Jo Lind</dc:creator><dc:publisher>Sabel Press</dc:publisher><dc:date>2025-11-14</dc:date><dc:language>en-GB</dc:language></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="two" href="text/two.xhtml" media-type="application/xhtml+xml"/><item id="one" href="text/one%20first.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/></spine></package>`,
      'OPS/nav.xhtml': chapter(
        'Contents',
        '<nav><ol><li><a href="text/two.xhtml">The return</a></li></ol></nav>',
      ),
      'OPS/text/one first.xhtml': chapter('The last winter', `<p>${lead}</p>`).replaceAll('CANARY', canary),
      'OPS/text/two.xhtml': chapter(
        'The return',
        `<p>${words}</p><blockquote><p>Nobody slept.</p></blockquote>`,
      ).replaceAll('CANARY', canary),
    }),
  }
}

export function pdf(): TestFile {
  return { name: 'ferry.pdf', bytes: pdfOf(title) }
}
/** The same words, compressed. */
export function packedPdf(): TestFile {
  return { name: 'ferry-packed.pdf', bytes: packedPdfOf(title) }
}

export const documents = {
  markdown: (canary = 'http://127.0.0.1:9') => fixture('ferry.md', canary),
  email: (canary = 'http://127.0.0.1:9') => fixture('ferry.eml', canary),
  mhtml: (canary = 'http://127.0.0.1:9') => fixture('ferry.mhtml', canary),
  docx: (canary = 'http://127.0.0.1:9') => docx(canary),
  odt,
  epub: (canary = 'http://127.0.0.1:9') => epub(canary),
  pdf,
}
