import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { highlightColors } from '../../../../preload/contract/words'

const css = readFileSync(new URL('../../../../renderer/styles/tokens.css', import.meta.url), 'utf8')
const themes = ['light', 'sepia', 'dark']
const papers = ['--paper', '--paper-raised', '--paper-sunken']

type Rgb = [number, number, number]
type Tokens = Map<string, string>

function tokensOf(theme: string): Tokens {
  const rule = new RegExp(`:root\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  return new Map([...rule.matchAll(/(--[\w-]+): ([^;]+);/g)].map((found) => [found[1] ?? '', found[2] ?? '']))
}

function channels(hex: string): { rgb: Rgb; alpha: number } {
  const parts = (hex.slice(1).match(/../g) ?? []).map((pair) => parseInt(pair, 16))
  const [red = NaN, green = NaN, blue = NaN, alpha = 255] = parts
  return { rgb: [red, green, blue], alpha: alpha / 255 }
}

function over(top: string, below: Rgb): Rgb {
  const { rgb, alpha } = channels(top)
  return rgb.map((value, index) => value * alpha + (below[index] ?? 0) * (1 - alpha)) as Rgb
}

// WCAG 2.2, "relative luminance" and "contrast ratio".
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(themes)('the %s theme', (theme) => {
  const tokens = tokensOf(theme)
  const value = (name: string) => {
    const found = tokens.get(name)
    if (found === undefined) throw new Error(`${theme} has no ${name}`)
    return found
  }
  const ratio = (ink: string, paper: string) => contrast(channels(value(ink)).rgb, channels(value(paper)).rgb)

  it('names what the other themes name', () => {
    expect([...tokens.keys()].sort()).toEqual([...tokensOf('light').keys()].sort())
  })

  it.each(['--ink', '--ink-soft', '--ink-faint', '--accent', '--danger', '--ok'])(
    'prints %s readably',
    (ink) => {
      for (const paper of [...papers, '--hover']) expect(ratio(ink, paper), paper).toBeGreaterThanOrEqual(4.5)
    },
  )

  it('prints on accent and danger readably', () => {
    expect(ratio('--accent-ink', '--accent')).toBeGreaterThanOrEqual(4.5)
    expect(ratio('--danger-ink', '--danger')).toBeGreaterThanOrEqual(4.5)
    for (const ink of ['--ink', '--ink-soft', '--ink-faint', '--accent']) {
      expect(ratio(ink, '--accent-wash'), ink).toBeGreaterThanOrEqual(4.5)
    }
    expect(ratio('--danger', '--danger-wash')).toBeGreaterThanOrEqual(4.5)
  })

  it('shows the focus and the edges of controls', () => {
    for (const paper of papers) {
      expect(ratio('--focus', paper), paper).toBeGreaterThanOrEqual(3)
      expect(ratio('--line-strong', paper), paper).toBeGreaterThanOrEqual(3)
    }
  })

  it.each(highlightColors)('keeps text readable on a %s highlight, also where two overlap', (color) => {
    const paper = channels(value('--paper')).rgb
    const ink = channels(value('--ink')).rgb
    const once = over(value(`--highlight-${color}`), paper)
    expect(contrast(ink, once)).toBeGreaterThanOrEqual(4.5)
    for (const other of highlightColors) {
      expect(contrast(ink, over(value(`--highlight-${other}`), once)), other).toBeGreaterThanOrEqual(4.5)
    }
    // Luminance only: the hue tells a yellow marker from paper long before its lightness does.
    expect(contrast(once, paper)).toBeGreaterThanOrEqual(1.1)
  })
})
