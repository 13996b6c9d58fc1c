import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { usePaintStyles } from '../../../renderer/anchoring/paint-styles'

function Wearing({ css }: { css: string }) {
  usePaintStyles(css)
  return null
}

/** Puts the rules on as a part of the window does; what is returned takes that part away again. */
export function wearStyles(css: string): () => void {
  const reactRoot = createRoot(document.createElement('div'))
  flushSync(() => reactRoot.render(createElement(Wearing, { css })))
  return () => flushSync(() => reactRoot.unmount())
}

/** Every rule that is on now, sheet by sheet. */
export function wornRules(): string[][] {
  return document.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
}
