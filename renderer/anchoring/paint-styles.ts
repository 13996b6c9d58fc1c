import { useEffect } from 'react'

/**
 * Style rules for `::highlight()`. Chromium 114 resolves no custom property in them, so they are written out
 * with the values of the theme that is worn, and again when that changes.
 */
export function usePaintStyles(css: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    const write = () => sheet.replaceSync(filledIn(css))
    write()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    const observer = new MutationObserver(write)
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      observer.disconnect()
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [css])
}

const property = /var\((--[\w-]+)\)/g

function filledIn(css: string): string {
  const values = getComputedStyle(document.documentElement)
  return css.replace(property, (_all, name: string) => values.getPropertyValue(name).trim())
}
