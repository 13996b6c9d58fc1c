import { useEffect } from 'react'

/**
 * Style rules for `::highlight()`. Chromium 114 resolves no custom property in them, so they are written out
 * with the values of the theme that is worn, and again when that changes. They stay on from then on: a sheet that comes or
 * goes has the style of everything on screen worked out anew, and paint that no range is under is not seen.
 */
export function usePaintStyles(css: string): void {
  useEffect(() => putOn(css), [css])
}

const sheets = new Map<string, CSSStyleSheet>()

function putOn(css: string): void {
  if (sheets.has(css)) return
  if (sheets.size === 0)
    new MutationObserver(writeAll).observe(document.documentElement, { attributeFilter: ['data-theme'] })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(filledIn(css))
  sheets.set(css, sheet)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

function writeAll(): void {
  for (const [css, sheet] of sheets) sheet.replaceSync(filledIn(css))
}

const property = /var\((--[\w-]+)\)/g

function filledIn(css: string): string {
  const values = getComputedStyle(document.documentElement)
  return css.replace(property, (_all, name: string) => values.getPropertyValue(name).trim())
}
