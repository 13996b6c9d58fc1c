import { useEffect } from 'react'
import { scrollOrOpenNext } from '../../articles/article-commands'
import { useKeymap } from '../../commands/keymap-store'
import { focusNextPane } from '../../navigation/pane-focus'

/** The keys that go between panes and down the article. */
export function usePaneKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

// Space belongs to whatever it presses, and to every field.
const ownsSpace =
  'button, a, input, select, textarea, summary, [role=treeitem], [role=tab], [role^=menuitem], [contenteditable]'

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || document.querySelector('dialog:modal') !== null) return
  if (event.key === 'F6') {
    event.preventDefault()
    focusNextPane(event.shiftKey ? -1 : 1)
  }
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
  const isOwned = event.target instanceof Element && event.target.closest(ownsSpace) !== null
  if (event.key === ' ' && isPlain && !isOwned) {
    event.preventDefault()
    // Where single characters do nothing, a dictated space may scroll and not go on to another article.
    scrollOrOpenNext({ isBack: event.shiftKey, mayOpen: useKeymap.getState().hasSingleKeys })
  }
}
