import { openIncoming } from '../../main/importing/open-bytes'
import { readIncoming } from '../../main/importing/read-bytes'
import { documents } from '../support/documents'
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

const richText = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Times;}{\f2\fcharset128 Mincho;}}{\stylesheet{\s1 heading 1;}}{\info{\title Ferry}{\author Ines Marr}{\creatim\yr2026\mo3\dy9}}\pard\s1 The ferry\par\pard Caf\u233\'e9 {\b bold}{\super 6}\f2\'93\'fa\'96\'7b\f0 {\footnote A note.}\par{\field{\*\fldinst{HYPERLINK "https://herald.example/a"}}{\fldrslt the report}}\par\trowd\intbl Ward\cell For\cell\row\pard{\listtext 3.\tab}the span\par{\pict\bin4 }}}}}}`

const copy = `BC-SABEL-FERRIES, 1st Ld-Writethru\n^Ferry strike ends<\n^By INES MARR=\nPORT SABEL, Orvenia (CP) _ The crews went back to work\non Tuesday after talks that had lasted through the night.\n(Reporting by Ines Marr; Editing by Tomas Rell)\n# # #\nCP-03-09-26 0612GMT<\n`

const letter = `From: Tomas Rell <rell@archive.example>\r\nSubject: Fwd: Ferry\r\nDate: Fri, 06 Mar 2026 09:12:00 +0100\r\nMessage-ID: <1@archive.example>\r\n\r\nLook.\r\n\r\n-------- Forwarded Message --------\r\nSubject: Ferry\r\nDate: Tue, 3 Mar 2026 18:20:00 +0100\r\nFrom: Herald <news@herald.example>\r\n\r\nThe crews of the coastal ferries went back to work on Tuesday.\r\n`

/** By the name that \`npm run fuzz -- NAME\` takes. A new parser gets a row here. */
export const parsers: Readonly<Record<string, FuzzedParser>> = {
  rtf: { files: () => [bytesOf(richText)], read: openAs('a.rtf') },
  webarchive: { files: () => [webArchive(), new Uint8Array(xmlWebArchive())], read: readAs('a.webarchive') },
  warc: {
    files: () => [Buffer.concat(crawl()), Buffer.concat(onePage()), wacz()],
    read: openAs('a.warc'),
  },
  printout: { files: () => Object.values(printouts).map(bytesOf), read: openAs('a.txt') },
  wire: { files: () => [bytesOf(copy)], read: readAs('a.txt') },
  email: { files: () => [bytesOf(letter), documents.email().bytes], read: readAs('a.eml') },
  mhtml: { files: () => [documents.mhtml().bytes], read: readAs('a.mhtml') },
}
