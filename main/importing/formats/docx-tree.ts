import { Parser } from 'htmlparser2'
import { encodeHtml } from './rtf/encode-html'
import { isElement, refuseHostile, type XmlElement } from './xml'

const spaces: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml(?:\/2006)?\/main$/, 'w'],
  [/\/officeDocument(?:\/2006)?\/math$/, 'm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
]

/** How things look, which no article keeps: most of what is in a document, and what the converter takes longest with. */
const unread = new Set(
  `rFonts sz szCs lang color spacing ind jc bCs iCs kern noProof proofErr lastRenderedPageBreak tcBorders shd tcW tblBorders tabs
  tblCellMar tblLook tblW cnfStyle autoSpaceDE autoSpaceDN adjustRightInd widowControl textAlignment snapToGrid vAlign trHeight
  rtl keepNext keepLines tblInd tblLayout tcMar pBdr bdr contextualSpacing bidi overflowPunct noWrap hideMark`
    .split(/\s+/)
    .map((name) => `w:${name}`),
)
const names = [...unread].map((name) => name.slice('w:'.length)).join('|')
/** Such an element by itself, or around others that are all such, and what an element says of its revisions. */
const looks = new RegExp(String.raw`<w:(?:${names})(?: [^<>]*)?/>`, 'g')
const looksAround = new RegExp(
  String.raw`<w:(tcBorders|tblBorders|pBdr|tcMar|tblCellMar|tabs)>(?:<w:[A-Za-z]{1,40}(?: [^<>]*)?/>)*</w:\1>`,
  'g',
)
const revisions = / w:rsid[A-Za-z]{0,10}="[0-9A-Fa-f]{0,8}"/g
const isUsual = /\sxmlns:w="[^"]{1,200}\/main"/

/**
 * How things look is four fifths of what is in a large table, and to read it as a tree would take most of the time: where the
 * names are the usual ones it is taken out of the words beforehand. What is missed here is passed over in the tree.
 */
function withoutLooks(xml: string): string {
  if (!isUsual.test(xml.slice(0, 10_000)) || xml.includes('<![CDATA[')) return xml
  const bare = xml.replace(looksAround, '').replace(looks, '').replace(revisions, '')
  return bare.replace(/<w:rPr><\/w:rPr>/g, '').replace(/<w:(pPr|tcPr|trPr)><\/w:\1>/g, '')
}

const ofRevisions = /^w\d{0,2}:(?:rsid|paraId|textId)/

/**
 * A part of a Word document as a tree that can be written again: names keep their prefixes, and the namespaces that are
 * looked for here have the prefixes that Word gives them, whatever the file calls them. Throws `unreadable` for XML that
 * could do harm.
 */
export function readPart(xml: string): XmlElement {
  refuseHostile(xml)
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const prefixes = new Map<string, string>()
  const usual = (name: string): string => {
    const colon = name.indexOf(':')
    const prefix = colon < 0 ? '' : name.slice(0, colon)
    const known = prefixes.get(prefix)
    return known === undefined ? name : `${known}:${name.slice(colon + 1)}`
  }
  const parser = new Parser(
    {
      onopentag: (name, given) => {
        const declared = Object.entries(given).flatMap(([key, value]) => declare(prefixes, key, value))
        const attributes: Record<string, string> = {}
        for (const [key, value] of Object.entries(given)) {
          if (!ofRevisions.test(key)) attributes[key.includes(':') ? usual(key) : key] = value
        }
        for (const [key, value] of declared) attributes[key] = value
        const element = { name: usual(name), attributes, children: [] }
        if (!unread.has(element.name)) open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext: (words) => void open.at(-1)?.children.push(words),
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(withoutLooks(xml))
  return root
}

/** A namespace that is looked for is declared once more, under its usual prefix. */
function declare(prefixes: Map<string, string>, key: string, address: string): [string, string][] {
  const found = /^xmlns(?::(.{1,100}))?$/.exec(key)
  if (found === null) return []
  const prefix = found[1] ?? ''
  const usual = spaces.find(([pattern]) => pattern.test(address))?.[1]
  prefixes.delete(prefix)
  if (usual === undefined || usual === prefix) return []
  prefixes.set(prefix, usual)
  return [[`xmlns:${usual}`, address]]
}

export function writePart({ name, attributes, children }: XmlElement): string {
  const inside = children.map((child) => (isElement(child) ? writePart(child) : encodeHtml(child))).join('')
  if (name === '') return inside
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${encodeHtml(value)}"`)
  return `<${name}${all.join('')}>${inside}</${name}>`
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.filter(isElement).find((child) => child.name === name)
}
