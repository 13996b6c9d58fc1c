import type { Attachment, Email } from 'postal-mime'
import { LibraryError } from '../../../../preload/contract/errors'

const maxNamed = 5

/** Why there is nothing to read in a message, and what helps. */
export function noTextIn({ attachments, headers }: Email): LibraryError {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? ''
  if (/^\s*multipart\/encrypted\b/i.test(type) || attachments.some(isSealed)) return sealed()
  if (attachments.some(isOfOutlook)) {
    return new LibraryError(
      'unreadable',
      'The text of this message is packed in winmail.dat, which only Outlook opens; ask its sender for it as plain text or HTML.',
    )
  }
  const names = attachments.map(({ filename, mimeType }) => filename ?? mimeType).slice(0, maxNamed)
  return new LibraryError(
    'unreadable',
    names.length === 0
      ? 'There is no text in this message; choose another one.'
      : `There is no text in this message, only what is attached to it (${names.join(', ')}); save that from the mail program and import it.`,
  )
}

function sealed() {
  return new LibraryError(
    'unreadable',
    'This message is encrypted; open it in the mail program, copy its text and import that.',
  )
}

function isSealed({ mimeType, filename }: Attachment): boolean {
  if (mimeType === 'application/pgp-encrypted') return true
  return /^application\/(?:x-)?pkcs7-mime$/.test(mimeType) || /\.p7m$/i.test(filename ?? '')
}

function isOfOutlook({ mimeType, filename }: Attachment): boolean {
  return /^application\/(?:vnd\.)?ms-tnef$/.test(mimeType) || /^winmail\.dat$/i.test(filename ?? '')
}

const signed = /-----BEGIN PGP SIGNED MESSAGE-----\r?\n(?:[\w-]{1,40}:[^\n]{0,200}\n){0,10}\r?\n?/
const signature = /^-----BEGIN PGP SIGNATURE-----/m

/**
 * A text without the marks of its signature, whose lines that began with a dash have it again (RFC 4880, section 7.1). Throws
 * `unreadable` where it is encrypted.
 */
export function withoutSeal(text: string): string {
  if (/^\s{0,100}-----BEGIN PGP MESSAGE-----/.test(text)) throw sealed()
  const start = signed.exec(text)
  if (start === null) return text
  const from = start.index + start[0].length
  const end = signature.exec(text.slice(from))
  const stop = end === null ? text.length : from + end.index
  const [, after = ''] = text.slice(stop).split(/^-----END PGP SIGNATURE-----[ \t]*$/m, 2)
  return text.slice(0, start.index) + text.slice(from, stop).replace(/^- (?=-|From )/gm, '') + after
}
