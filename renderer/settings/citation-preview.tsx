import DOMPurify from 'dompurify'
import { useLayoutEffect, useRef } from 'react'
import type { Citation } from '../../preload/contract/citation'

/** What would be pasted: as plain text, and as text with formatting. */
export function CitationPreview({ citation: { markdown, html } }: { citation: Citation }) {
  const formatted = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const words = DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true })
    // An example leads nowhere.
    for (const link of words.querySelectorAll('a')) link.removeAttribute('href')
    formatted.current?.replaceChildren(words)
  }, [html])
  return (
    <div className="citation-preview">
      <section aria-label="Preview, formatted">
        <h3>Pasted into a document</h3>
        <div ref={formatted} className="citation-formatted" />
      </section>
      <section aria-label="Preview, plain text">
        <h3>Pasted as plain text</h3>
        <pre data-is-text tabIndex={0}>
          {markdown}
        </pre>
      </section>
    </div>
  )
}
