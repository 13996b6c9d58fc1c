import { childNamed, readPart, writePart } from './docx-tree'
import { allNamed, type XmlElement } from './xml'

/** How a run of words is set by its style. */
export type RunLook = Readonly<Partial<Record<'w:b' | 'w:i' | 'w:strike' | 'w:vanish', boolean>>> & {
  raised?: string
}

/** The list that a style puts its paragraphs into. */
export type StyleList = { id: string; level: number }

// What a style's name says of its paragraphs, and of those of every style that is made of it.
const telling =
  /^(?:heading [1-6]|quote|intense quote|block text|quotations|caption|html preformatted|source code|preformatted text|macro|plain text)$/i

const looks = ['w:b', 'w:i', 'w:strike', 'w:vanish'] as const
const maxSteps = 10

/** The styles of a Word document. A template's own styles are made of those that every Word knows. */
export class DocxStyles {
  readonly #root: XmlElement
  readonly #styles: ReadonlyMap<string, XmlElement>

  constructor(stylesXml: string) {
    this.#root = readPart(stylesXml)
    this.#styles = new Map(
      allNamed(this.#root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
    )
  }

  /** The styles' own part, where each has the name that tells what its paragraphs are. */
  write(): string {
    for (const [id, style] of this.#styles) {
      const name = childNamed(style, 'w:name')
      const told = this.#toldBy(id)
      if (name !== undefined && told !== null) name.attributes['w:val'] = told
    }
    return writePart(this.#root)
  }

  /** What its style says of a run: nearer styles before those that they are made of. */
  lookOf(id: string): RunLook {
    const look: Record<string, boolean | string> = {}
    for (const style of this.#chain(id).reverse()) {
      const properties = childNamed(style, 'w:rPr')
      if (properties === undefined) continue
      for (const name of looks) {
        const found = childNamed(properties, name)
        if (found !== undefined) look[name] = isOn(found)
      }
      const raised = childNamed(properties, 'w:vertAlign')?.attributes['w:val']
      if (raised !== undefined) look['raised'] = raised
    }
    return look
  }

  listOf(id: string): StyleList | null {
    for (const style of this.#chain(id)) {
      const found = allNamed(style, 'w:numPr')[0]
      const list = found === undefined ? undefined : childNamed(found, 'w:numId')?.attributes['w:val']
      if (found === undefined || list === undefined) continue
      return { id: list, level: Number(childNamed(found, 'w:ilvl')?.attributes['w:val'] ?? '0') || 0 }
    }
    return null
  }

  #toldBy(id: string): string | null {
    for (const style of this.#chain(id)) {
      const name = childNamed(style, 'w:name')?.attributes['w:val'] ?? ''
      if (telling.test(name)) return name
      const outline = allNamed(style, 'w:outlineLvl')[0]?.attributes['w:val'] ?? ''
      if (/^[0-5]$/.test(outline)) return `heading ${Number(outline) + 1}`
      // The heading over a list of contents is made of a heading, and says that it is none.
      if (outline !== '') return null
    }
    return null
  }

  #chain(id: string): XmlElement[] {
    const found: XmlElement[] = []
    let style = this.#styles.get(id)
    for (let step = 0; style !== undefined && step < maxSteps; step++) {
      found.push(style)
      style = this.#styles.get(childNamed(style, 'w:basedOn')?.attributes['w:val'] ?? '')
    }
    return found
  }
}

/** A property that is on where it stands, and off where it says so. */
export function isOn({ attributes }: XmlElement): boolean {
  return !/^(?:0|false|off|none)$/.test(attributes['w:val'] ?? '')
}
