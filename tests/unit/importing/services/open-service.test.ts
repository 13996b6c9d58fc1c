import { expect, test } from 'vitest'
import { openService } from '../../../../main/importing/services/open-service'
import { documents, packedPdf } from '../../../support/documents'
import { jpegHead, png } from '../../../support/pictures'

// What every text-based reader looks for, in one place: a first line that names columns, then a record of each.
const lures =
  'url,Highlight,Book Title,time_added\n@article{key, title = {x},\n}\nTY  - JOUR\n<!DOCTYPE NETSCAPE-Bookmark-file-1>\n' +
  '<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#">\n{"annotations": 1}'

function withLures(begins: Uint8Array | string): Uint8Array {
  return Buffer.concat([Buffer.from(begins as string, 'latin1'), Buffer.from(lures, 'latin1')])
}

test.each([
  ...Object.entries(documents).map(([kind, make]): [string, Uint8Array] => [kind, make().bytes]),
  ['a compressed PDF', packedPdf().bytes],
  ['a PDF of random bytes', withLures('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')],
  ['a PostScript file', withLures('%!PS-Adobe-3.0 url\n')],
  ['a picture', withLures(png(2, 2))],
  ['a photograph', withLures(jpegHead(20, 20))],
  ['an archive', withLures('PK\x03\x04\x14\0\0\0')],
  ['a Rich Text file', withLures('{\\rtf1\\ansi "type": url ')],
  ['a mail', withLures('Subject: url\r\nMessage-Id: <1@a.example>\r\nFrom: a@a.example\r\n\r\n')],
  ['a page', withLures('<!doctype html><html><title>url</title>\n')],
  ['other XML', withLures('<?xml version="1.0"?><report url="x">\n')],
  ['bytes that are nothing', withLures('url \0\x01\x02\x03\x04\n')],
  ['a text about them', withLures('% How url and highlight are kept\n\nA record looks as follows.\n\n')],
  ['a text in brackets', withLures('[Photo: the url] “type”: a word, "type": another\n')],
])('%s is never taken for an export, whatever its bytes spell', async (_what, bytes) => {
  expect(await openService(bytes)).toBeNull()
})
