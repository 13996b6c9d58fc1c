import { anywhere, atTheEdge } from './noise-forms'
import { furniture, furnitureCore, phrases } from './noise-words'

/** `anywhere`: left out wherever it stands. `edge`: only above or below the article's text. */
export type Noise = { reach: 'anywhere' | 'edge'; why: string }

const maxNoiseLength = 300
const maxButtonWords = 12

const home =
  /^(?:home|homepage|start|startseite|accueil|inicio|início|home page|news|главная|etusivu|forside|hem|hjem)$/i

/** What kind of page furniture a line is, or null where it may be part of an article. */
export function noiseOf(line: string): Noise | null {
  if (line.length > maxNoiseLength) return null
  if (line.length <= 120) {
    const found = short(line)
    if (found !== null) return found
  }
  const text = line.replace(/^[\s>»›•*|_–—-]+/, '')
  const sure = anywhere.find(({ pattern }) => pattern.test(text))
  if (sure !== undefined) return { reach: 'anywhere', why: sure.why }
  const edge = atTheEdge.find(({ pattern }) => pattern.test(text))
  return edge === undefined ? null : { reach: 'edge', why: edge.why }
}

function short(line: string): Noise | null {
  if (!/[\p{L}\p{N}]/u.test(line)) {
    return /^[\p{P}\p{S}\s]+$/u.test(line) ? { reach: 'edge', why: 'a dividing line' } : null
  }
  const plain = withoutEdges(line)
  const words = plain.split(/[\s,/|·•&+()]+/).filter((word) => word !== '')
  if (isButtons(words)) {
    // One such word alone may also be a heading: "Search", "Comments", "Next".
    return {
      reach: words.length > 1 || words[0]?.startsWith('advert') === true ? 'anywhere' : 'edge',
      why: buttonWhy(words),
    }
  }
  if (phrases.has(plain)) return { reach: 'edge', why: 'a button or link of the page' }
  if (isBreadcrumb(line)) return { reach: 'edge', why: 'the way to this page' }
  return null
}

function withoutEdges(line: string): string {
  return line
    .normalize('NFKC')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}#@©]+/u, '')
    .replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, '')
    .toLowerCase()
}

function isButtons(words: readonly string[]): boolean {
  return (
    words.length <= maxButtonWords &&
    words.every((word) => furniture.has(word) || /^\d+$/.test(word)) &&
    words.some((word) => furnitureCore.has(word))
  )
}

function buttonWhy(words: readonly string[]): string {
  if (words.some((word) => /^ad(?:s|vert.*)?$|^sponsored$/.test(word))) return 'advertising'
  if (words.some((word) => /^(?:subscribe|subscription|newsletters?|register|sign|signup)$/.test(word)))
    return 'asks to subscribe'
  if (words.some((word) => /^comments?$/.test(word))) return 'a link to comments'
  return 'a button or link of the page'
}

function isBreadcrumb(line: string): boolean {
  const steps = partsOf(line, />|›|»|→|▸|❯|::/).filter((step) => step !== '')
  const areShort = steps.every((step) => step.length <= 40 && !/[.!?]$/.test(step))
  if (areShort && steps.length >= 2 && home.test(steps[0] ?? '')) return true
  if (areShort && steps.length >= 3) return true
  const parts = partsOf(line, /[/|·]/)
  return parts.length >= 2 && parts.every((part) => part.length <= 30) && home.test(parts[0] ?? '')
}

function partsOf(line: string, signs: RegExp): string[] {
  return line.split(signs).map((part) => part.trim())
}
