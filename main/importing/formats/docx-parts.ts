// What the converter of Word documents passes over, put so that it does not: it reads the elements that it knows, and the words
// in any other are lost without a trace. What no reader of the document sees is taken out.

import { type DocxStyles, isOn, type RunLook } from './docx-styles'
import { mathOf } from './docx-math'
import { childNamed, readPart, writePart } from './docx-tree'
import { allNamed, isElement, wordsIn, type XmlElement } from './xml'

/** Only hold words: directions, results of fields, what a program wrote around them. */
const transparent = new Set(['w:bdo', 'w:dir', 'w:fldSimple', 'w:customXml', 'w:smartTag', 'w:subDoc'])
/** How something was set before somebody changed it. */
const former = /^w:(?:[pr]|tbl|tr|tc|sect|tblGrid|tblPrEx|numbering)(?:Pr)?Change$/
/** Shapes that may have words in them. */
const drawn = /^v:(?:oval|line|polyline|curve|arc)$/
const visible = new Set([
  'w:t',
  'w:tab',
  'w:sym',
  'w:br',
  'w:cr',
  'w:noBreakHyphen',
  'w:softHyphen',
  'w:ptab',
])

const wideScripts = /[\u3040-\u30ff\u3105-\u312f\u4e00-\u9fff\uac00-\ud7af]/

// Two signs that no text has: between them stands the number of a formula.
const before = '\ue0f2'
const after = '\ue0f3'

/** Markup for what an element names; null where nothing is read in its place. */
type Insert = (element: XmlElement) => string | null

/** Prepares the parts of a document, and puts back the formulas and inserts that the converter does not carry. */
export class DocxParts {
  readonly #styles: DocxStyles
  readonly #formulas: string[] = []
  #insert: Insert = () => null

  constructor(styles: DocxStyles) {
    this.#styles = styles
  }

  /** `insert` is asked for what the part only names. */
  prepared(xml: string, insert: Insert = () => null): string {
    const root = readPart(xml)
    this.#insert = insert
    return writePart({ ...root, children: this.#children(root) })
  }

  withFormulas(html: string): string {
    const alone = html.replace(/<p>(\ue0f2\d{1,6}\ue0f3)<\/p>/g, '$1')
    return alone.replace(/\ue0f2(\d{1,6})\ue0f3/g, (_whole, at: string) => this.#formulas[Number(at)] ?? '')
  }

  #children({ children }: XmlElement): (XmlElement | string)[] {
    return children.flatMap((child) => (isElement(child) ? this.#element(child) : [child]))
  }

  #element(element: XmlElement): (XmlElement | string)[] {
    const { name } = element
    if (former.test(name)) return []
    if (transparent.has(name)) return this.#children(element)
    if (name === 'm:oMath') return [this.#formula(element)]
    if (name === 'm:oMathPara') return this.#children(element)
    if (name === 'w:ruby') return this.#ruby(element)
    if (drawn.test(name)) return [{ ...element, name: 'v:shape', children: this.#children(element) }]
    if (name === 'w:cr') return [made('w:br')]
    if (name === 'w:ptab') return [made('w:tab')]
    if (name === 'w:r') return [this.#run(element)]
    if (name === 'mc:AlternateContent' && childNamed(element, 'mc:Fallback') === undefined)
      return allNamed(element, 'mc:Choice')
        .slice(0, 1)
        .flatMap((choice) => this.#children(choice))
    if (name === 'w:altChunk')
      return this.#inserted(element).map((words) => made('w:p', [made('w:r', [words])]))
    const own = { ...element, children: this.#children(element) }
    return name === 'w:drawing' ? [own, ...boxesIn(own), ...this.#inserted(element)] : [own]
  }

  #formula(element: XmlElement): XmlElement {
    return made('w:r', [this.#kept(mathOf(element))])
  }

  #inserted(element: XmlElement): XmlElement[] {
    const html = this.#insert(element)
    return html === null ? [] : [this.#kept(html)]
  }

  /** Markup under a number, which the converter takes for words. */
  #kept(html: string): XmlElement {
    const at = this.#formulas.push(html) - 1
    return made('w:t', [`${before}${at}${after}`])
  }

  /** Words with how they are read, which is printed above them. */
  #ruby(element: XmlElement): (XmlElement | string)[] {
    const partOf = (name: string) => {
      const part = childNamed(element, name)
      const runs = part === undefined ? [] : this.#children(part).filter(isElement)
      return runs.flatMap(({ children }) =>
        children.filter((child) => isElement(child) && child.name !== 'w:rPr'),
      )
    }
    const reading = partOf('w:rt')
    const [open, close] = wideScripts.test(
      reading.map((one) => (isElement(one) ? wordsIn(one) : one)).join(''),
    )
      ? ['（', '）']
      : ['(', ')']
    const inBrackets = reading.length === 0 ? [] : [made('w:t', [open]), ...reading, made('w:t', [close])]
    return [...partOf('w:rubyBase'), ...inBrackets]
  }

  #run(run: XmlElement): XmlElement {
    const properties = childNamed(run, 'w:rPr')
    const style =
      properties === undefined ? undefined : childNamed(properties, 'w:rStyle')?.attributes['w:val']
    const look = style === undefined ? {} : this.#styles.lookOf(style)
    const children = this.#children(run)
    if (isHidden(properties, look))
      return { ...run, children: children.filter((child) => !isElement(child) || !visible.has(child.name)) }
    return {
      ...run,
      children: children.map((child) =>
        isElement(child) && child.name === 'w:rPr' ? withLook(child, look) : child,
      ),
    }
  }
}

function isHidden(properties: XmlElement | undefined, look: RunLook): boolean {
  const own = properties === undefined ? undefined : childNamed(properties, 'w:vanish')
  return own === undefined ? look['w:vanish'] === true : isOn(own)
}

/** What a style says, as if the run said it itself. */
function withLook(properties: XmlElement, look: RunLook): XmlElement {
  const added = (['w:b', 'w:i', 'w:strike'] as const)
    .filter((name) => look[name] === true && childNamed(properties, name) === undefined)
    .map((name) => made(name))
  const raised =
    look.raised === undefined || childNamed(properties, 'w:vertAlign') !== undefined
      ? []
      : [{ ...made('w:vertAlign'), attributes: { 'w:val': look.raised } }]
  return { ...properties, children: [...properties.children, ...added, ...raised] }
}

/** The converter knows text boxes as they were drawn before 2010, and every later one that comes without such a twin is lost. */
function boxesIn(drawing: XmlElement): XmlElement[] {
  const boxes = allNamed(drawing, 'w:txbxContent')
  return boxes.length === 0 ? [] : [made('w:pict', [made('v:shape', [made('v:textbox', boxes)])])]
}

function made(name: string, children: (XmlElement | string)[] = []): XmlElement {
  return { name, attributes: {}, children }
}
