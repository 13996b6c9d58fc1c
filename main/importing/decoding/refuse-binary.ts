import { LibraryError } from '../../../preload/contract/errors'
import { saveInsteadOf } from './other-programs'

type Kind = { name: string; starts: readonly string[]; at?: number; after?: string }

// Written as Latin-1, so that a character is a byte. Signs that do not begin the file may stand in a word of a text
// (“mustard”), so what goes before or after them counts too.
const kinds: readonly Kind[] = [
  { name: 'a PDF', starts: ['%PDF-'] },
  { name: 'a PNG image', starts: ['\x89PNG\r\n\x1a\n'] },
  { name: 'a JPEG image', starts: ['\xff\xd8\xff'] },
  { name: 'a GIF image', starts: ['GIF87a', 'GIF89a'] },
  { name: 'a WebP image', starts: ['WEBP'], at: 8, after: 'RIFF' },
  { name: 'a TIFF image', starts: ['II*\0', 'MM\0*'] },
  { name: 'a Windows icon', starts: ['\0\0\x01\0'] },
  { name: 'a gzip archive', starts: ['\x1f\x8b'] },
  { name: 'a bzip2 archive', starts: ['BZh91AY&SY'] },
  { name: 'an xz archive', starts: ['\xfd7zXZ\0'] },
  { name: 'a Zstandard archive', starts: ['\x28\xb5\x2f\xfd'] },
  { name: 'a 7-Zip archive', starts: ['7z\xbc\xaf\x27\x1c'] },
  { name: 'a RAR archive', starts: ['Rar!\x1a\x07'] },
  { name: 'a tar archive', starts: ['ustar\0', 'ustar  \0'], at: 257 },
  { name: 'an SQLite database', starts: ['SQLite format 3\0'] },
  { name: 'an old Word, Excel or Outlook file', starts: ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'] },
  { name: 'a Rich Text file', starts: ['{\\rtf'] },
  { name: 'a PostScript file', starts: ['%!PS'] },
  { name: 'a program', starts: ['\x7fELF', '\xfe\xed\xfa\xce', '\xfe\xed\xfa\xcf', '\xcf\xfa\xed\xfe'] },
  { name: 'a program', starts: ['\xca\xfe\xba\xbe', '\0asm'] },
  { name: 'a sound file', starts: ['ID3\x02', 'ID3\x03', 'ID3\x04', 'OggS', 'fLaC'] },
  { name: 'a sound file', starts: ['WAVE'], at: 8, after: 'RIFF' },
  { name: 'a video', starts: ['ftyp'], at: 4, after: '\0\0' },
  { name: 'a video', starts: ['\x1a\x45\xdf\xa3'] },
  { name: 'a font', starts: ['wOFF', 'wOF2', '\0\x01\0\0\0', 'OTTO\0'] },
]

/** The kind of file that bytes begin as, where it is one that holds no plain text. */
export function otherKindOf(bytes: Uint8Array): string | null {
  return kindOf(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'))
}

function kindOf(head: string): string | null {
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(head)
  // "MZ" and "BM" begin ordinary words too; what follows them in a program or an image holds zeros.
  if (head.startsWith('MZ') && head.includes('\0')) return 'a Windows program'
  if (head.startsWith('BM') && head.slice(5, 14).includes('\0\0')) return 'a BMP image'
  const found = kinds.find(
    ({ starts, at = 0, after = '' }) =>
      head.startsWith(after) && starts.some((start) => head.startsWith(start, at)),
  )
  return found?.name ?? null
}

function zipKind(head: string): string {
  if (head.includes('mimetypeapplication/epub+zip')) return 'an EPUB book'
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument')) return 'an OpenDocument file'
  if (head.includes('word/')) return 'a Word document'
  if (head.includes('xl/')) return 'an Excel sheet'
  if (head.includes('ppt/')) return 'a PowerPoint file'
  if (head.includes('[Content_Types].xml')) return 'an Office document'
  return 'a ZIP archive'
}

/** Throws where the bytes begin as those of a known kind of file that holds no plain text. */
export function refuseOtherKinds(bytes: Uint8Array): void {
  const instead = saveInsteadOf(bytes)
  if (instead !== null) throw new LibraryError('unreadable', instead)
  const kind = otherKindOf(bytes)
  if (kind === null) return
  throw new LibraryError(
    'unreadable',
    `This is ${kind}, which Dateline cannot read yet; save its text as a .txt file and import that.`,
  )
}

// A stray control character happens in scraped text; in random bytes one in nine is one.
const maxControlShare = 0.02

/** Whether what was decoded is not a written text. */
export function isJunk(text: string): boolean {
  let controls = 0
  for (let index = 0; index < text.length; index++) if (isControl(text.charCodeAt(index))) controls += 1
  return controls > 0 && controls / text.length >= maxControlShare
}

// Tab, line ends, form feed and escape occur in texts.
function isControl(code: number): boolean {
  return code < 0x20 ? !((code >= 0x09 && code <= 0x0d) || code === 0x1b) : code === 0x7f || code === 0xfffd
}

/** Throws where what was decoded is not a written text. */
export function refuseJunk(text: string): void {
  if (!isJunk(text)) return
  throw new LibraryError(
    'unreadable',
    'This is not text but binary data, or text in an unknown encoding; save it as UTF-8 text and import that.',
  )
}
