// Files of programs that can write what is read here: whoever has one is told what to save it as.

/** Written as Latin-1, so that a character is a byte. */
const compound = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** What a compound file of Microsoft's (MS-CFB) holds is told by the names of the streams in it, which are UTF-16. */
const streams: readonly (readonly [string, string])[] = [
  [
    '__properties_version1.0',
    'This is a message of Outlook (.msg), which Dateline cannot read yet; drag it from Outlook into another mail program and save it there as .eml, or save it in Outlook as HTML, and import that.',
  ],
  [
    'WordDocument',
    'This is an old Word document (.doc), which Dateline cannot read yet; open it in Word or LibreOffice, save it as .docx and import that.',
  ],
]

/** The first letters of a message that is sealed and stands by itself, as S/MIME has it (RFC 8551): its type is PKCS #7's. */
const sealed = '\x2a\x86\x48\x86\xf7\x0d\x01\x07'
const maxHead = 256
const maxBefore = 24

/** What to save a file as instead; null where it is of no such program. */
export function saveInsteadOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, maxHead)).toString('latin1')
  if (isSealed(head) || isSealed(decoded(head)))
    return 'This is a signed or encrypted message (.p7m) without its envelope; open it in the mail program, save it from there as .eml or copy its text, and import that.'
  if (head.startsWith('filedesc://'))
    return 'This is a web archive in the older form (.arc), which Dateline cannot read; turn it into a WARC file, for example with “warcio recompress”, and import that.'
  if (!head.startsWith(compound)) return null
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return streams.find(([name]) => all.includes(Buffer.from(name, 'utf16le')))?.[1] ?? null
}

function isSealed(head: string): boolean {
  return head.startsWith('0') && head.slice(0, maxBefore).includes(sealed)
}

/** Mail programs save it as text too, with or without lines around it. */
function decoded(head: string): string {
  const text = /^\s{0,32}(?:-----BEGIN [A-Z0-9 ]{3,20}-----\s{1,4})?(M[\w+/]{40})/.exec(head)?.[1] ?? ''
  return Buffer.from(text, 'base64').toString('latin1')
}
