import { allNamed, type XmlElement } from './xml'

/** What a style says of words or paragraphs, with what it takes from the one that it is made of. */
export type Looks = {
  isStrong: boolean
  isEmphasis: boolean
  isStruck: boolean
  raised: 'sup' | 'sub' | null
}

type Style = { parent: string | null; looks: Partial<Looks> }

/**
 * How one level of a list is numbered: `type` as in HTML, null for bullets; what stands around the number; and of how many levels
 * numbers are printed.
 */
type ListLevel = { type: string | null; start: number; prefix: string; suffix: string; shown: number }

const noLevel: ListLevel = { type: null, start: 1, prefix: '', suffix: '', shown: 1 }

/** Styles may form a ring. */
const maxSteps = 8

/** The styles of an OpenDocument text, by their names. */
export class OdtStyles {
  readonly #styles: ReadonlyMap<string, Style>
  readonly #lists: ReadonlyMap<string, readonly ListLevel[]>

  constructor(roots: readonly XmlElement[]) {
    const named = (name: string) => roots.flatMap((root) => allNamed(root, name))
    this.#styles = new Map(named('style').map((style) => [style.attributes['name'] ?? '', styleOf(style)]))
    this.#lists = new Map(
      named('list-style').map((style) => [style.attributes['name'] ?? '', listLevelsOf(style)]),
    )
  }

  /** Whether a style, or one that it is made of, has such a name: those of the built-in ones say what a paragraph is. */
  isOf(element: XmlElement, names: RegExp): boolean {
    return this.#chain(element).some(({ name }) => names.test(name))
  }

  looksOf(element: XmlElement): Looks {
    const found: Partial<Looks> = {}
    for (const { style } of this.#chain(element).reverse()) Object.assign(found, style?.looks)
    return { isStrong: false, isEmphasis: false, isStruck: false, raised: null, ...found }
  }

  levelOf(list: string, depth: number): ListLevel {
    return this.#lists.get(list)?.[depth] ?? noLevel
  }

  #chain(element: XmlElement): { name: string; style: Style | undefined }[] {
    const found: { name: string; style: Style | undefined }[] = []
    let name = element.attributes['style-name'] ?? null
    for (let step = 0; name !== null && step < maxSteps; step++) {
      const style = this.#styles.get(name)
      found.push({ name, style })
      name = style?.parent ?? null
    }
    return found
  }
}

function styleOf(style: XmlElement): Style {
  const text = allNamed(style, 'text-properties')[0]?.attributes ?? {}
  const weight = text['font-weight']
  const slant = text['font-style']
  const through = text['text-line-through-style'] ?? text['text-line-through-type']
  const position = text['text-position']
  return {
    parent: style.attributes['parent-style-name'] ?? null,
    looks: {
      ...(weight !== undefined && { isStrong: /bold|[6-9]00/.test(weight) }),
      ...(slant !== undefined && { isEmphasis: slant !== 'normal' }),
      ...(through !== undefined && { isStruck: through !== 'none' }),
      ...(position !== undefined && { raised: raisedBy(position) }),
    },
  }
}

/** "super 58%", "sub", or by how much: "33% 58%". */
function raisedBy(position: string): Looks['raised'] {
  if (/^(?:super|[1-9])/.test(position)) return 'sup'
  return /^(?:sub|-[1-9])/.test(position) ? 'sub' : null
}

function listLevelsOf(style: XmlElement): ListLevel[] {
  const levels: ListLevel[] = []
  for (const level of style.children) {
    if (typeof level === 'string') continue
    const at = Number(level.attributes['level'] ?? '1') - 1
    const format = level.attributes['num-format'] ?? ''
    const isNumbered = level.name === 'list-level-style-number' && format !== ''
    const start = Number.parseInt(level.attributes['start-value'] ?? '1', 10)
    if (at < 0 || at >= 10) continue
    levels[at] = {
      type: isNumbered ? format : null,
      start: start || 1,
      prefix: level.attributes['num-prefix'] ?? '',
      suffix: level.attributes['num-suffix'] ?? '',
      shown: Number.parseInt(level.attributes['display-levels'] ?? '1', 10) || 1,
    }
  }
  return levels
}
