import { LibraryError } from '../../../preload/contract/errors'
import type { Reading } from '../../../preload/contract/importing'
import { maxImageSourceLength } from '../../../preload/contract/words'
import type { TakeApart } from '../take-apart'
import { readDocument } from './document'
import { OdtHtml, type Parts } from './odt-html'
import { OdtStyles } from './odt-styles'
import { officeAbout } from './office'
import { encodeHtml } from './rtf/encode-html'
import { allNamed, firstWords, isElement, readXml, type XmlElement } from './xml'
import { Zip } from './zip'

/**
 * Reads an OpenDocument text (ISO/IEC 26300). Its own headings, lists and notes say what its lines are; a
 * note stands last, with its number where it was. Throws `unreadable` where it is locked or has no text.
 */
export async function readOdt(bytes: Uint8Array, url: string | null, takeApart: TakeApart): Promise<Reading> {
  const zip = new Zip(bytes)
  const xml = zip.text('content.xml')
  if (xml === null || /encryption-data/.test(zip.text('META-INF/manifest.xml') ?? '')) {
    throw new LibraryError(
      'unreadable',
      xml === null
        ? 'There is no text in this OpenDocument file; open it, save it again and import that.'
        : 'This document is protected by a password; save a copy without one and import that.',
    )
  }
  const content = readXml(xml)
  const styles = new OdtStyles([content, readXml(zip.text('styles.xml') ?? '')])
  const [text] = allNamed(content, 'text')
  const html = text === undefined ? '' : new OdtHtml(styles, partsOf(zip)).of(text)
  const { all: lines = [] } = await takeApart(`<!doctype html><body>${html}</body>`, null, 'lines')
  const meta = readXml(zip.text('meta.xml') ?? '')
  const about = officeAbout({
    title: firstWords(meta, 'title'),
    author: firstWords(meta, 'initial-creator') ?? firstWords(meta, 'creator'),
    made: firstWords(meta, 'creation-date'),
    language: firstWords(meta, 'language'),
    lines,
  })
  return readDocument(lines, about, url)
}

const types: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
  webp: 'webp',
}
const maxPictureCharacters = 4 * maxImageSourceLength

/** Pictures go along in the markup, as in a page that was saved in one file. */
function partsOf(zip: Zip): Parts {
  let characters = 0
  const pictureAt = (address: string): string => {
    const name = address.replace(/^\.\//, '')
    const type = types[/\.(\w{3,4})$/.exec(name)?.[1]?.toLowerCase() ?? '']
    const bytes = type === undefined ? null : zip.read(name)
    if (bytes === null) return ''
    const source = `data:image/${type ?? ''};base64,${Buffer.from(bytes).toString('base64')}`
    if (source.length > maxImageSourceLength || characters + source.length > maxPictureCharacters) return ''
    characters += source.length
    return source
  }
  return { formulaAt: (address) => formulaIn(zip, address), pictureAt }
}

/** A formula is a document of its own within the text's: "./Object 1". */
function formulaIn(zip: Zip, address: string): string {
  const xml = zip.text(`${address.replace(/^\.\//, '')}/content.xml`)
  const [formula] = xml === null ? [] : allNamed(readXml(xml), 'math')
  return formula === undefined ? '' : markupOf(formula)
}

function markupOf({ name, children }: XmlElement): string {
  const inside = children.map((child) => (isElement(child) ? markupOf(child) : encodeHtml(child))).join('')
  return /^[a-z-]{1,40}$/i.test(name) ? `<${name}>${inside}</${name}>` : inside
}
