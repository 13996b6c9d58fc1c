import { strToU8, unzipSync, zipSync } from 'fflate'
import { documents, type TestFile } from './documents'
import { png } from './pictures'

/** Wider than anything that only borders on a text. */
export const ferry = png(640, 400)

const inBase64 = Buffer.from(ferry)
  .toString('base64')
  .replace(/(.{76})/g, '$1\r\n')
function words(bytes: Uint8Array) {
  return Buffer.from(bytes).toString('utf8')
}

function repacked({ name, bytes }: TestFile, change: (files: Record<string, Uint8Array>) => void): TestFile {
  const files = unzipSync(bytes)
  change(files)
  return { name, bytes: zipSync(files) }
}

function edited(files: Record<string, Uint8Array>, name: string, from: string, to: string): void {
  files[name] = strToU8(words(files[name] ?? new Uint8Array()).replace(from, to))
}

const address = 'https://gazette.example/img/ferry.png'

function mhtml(): TestFile {
  const { name, bytes } = documents.mhtml()
  const part = `------MultipartBoundary--ferry----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: ${address}\r\n\r\n${inBase64}\r\n------MultipartBoundary--ferry------`
  const text = words(bytes)
    .replace(/http:\/\/127\.0\.0\.1:9\/ferry\.jpg/, '/img/ferry.png')
    .replace('------MultipartBoundary--ferry------', part)
  return { name, bytes: strToU8(text) }
}

function email(): TestFile {
  return {
    name: 'letter.eml',
    bytes: strToU8(
      [
        'From: Ines Marr <ines@gazette.example>',
        'Subject: The ferry is back',
        'Date: Fri, 14 Nov 2025 07:15:00 +0100',
        'Message-ID: <1@gazette.example>',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; boundary="b"',
        '',
        '--b',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<p>The first ferry in nine years left Port Sabel on Friday morning, with a dog on board.</p>',
        '<img src="cid:ferry@gazette.example" alt="The ferry">',
        '<p>It came back at noon without a scratch, and nobody on the pier had slept the night before.</p>',
        '--b',
        'Content-Type: image/png; name="ferry.png"',
        'Content-ID: <ferry@gazette.example>',
        'Content-Disposition: inline; filename="ferry.png"',
        'Content-Transfer-Encoding: base64',
        '',
        inBase64,
        '--b--',
        '',
      ].join('\r\n'),
    ),
  }
}

function epub(): TestFile {
  return repacked(documents.epub(), (files) => {
    files['OPS/img/the ferry.png'] = ferry
    edited(
      files,
      'OPS/text/two.xhtml',
      '<blockquote>',
      '<img src="../img/the%20ferry.png" alt="The ferry"/><blockquote>',
    )
    edited(files, 'OPS/text/one first.xhtml', '<p>', '<img src="../../../etc/passwd" alt=""/><p>')
  })
}

const namespaces =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const drawing = `<w:p><w:r><w:drawing ${namespaces}><wp:inline><wp:docPr id="1" name="p" descr="The ferry"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

function docx(): TestFile {
  return repacked(documents.docx(), (files) => {
    files['word/media/ferry.png'] = ferry
    edited(
      files,
      '[Content_Types].xml',
      '<Override',
      '<Default Extension="png" ContentType="image/png"/><Override',
    )
    edited(
      files,
      'word/_rels/document.xml.rels',
      '</Relationships>',
      '<Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/ferry.png"/></Relationships>',
    )
    edited(files, 'word/document.xml', '<w:tbl>', `${drawing}<w:tbl>`)
  })
}

/** Documents with a picture in them, put together as programs would. */
export const pictureDocuments = { mhtml, email, epub, docx }
