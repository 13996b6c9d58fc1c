import type { PaneName } from '../../preload/contract/pane-layout'
import { focusPane } from '../navigation/pane-focus'
import './skip-links.css'

const links: readonly { pane: PaneName; label: string }[] = [
  { pane: 'list', label: 'Go to the list of articles' },
  { pane: 'reader', label: 'Go to the article' },
]

export function SkipLinks() {
  return (
    <div className="skip-links">
      {links.map(({ pane, label }) => (
        <a
          key={pane}
          href={`#pane-${pane}`}
          onClick={(event) => {
            event.preventDefault()
            focusPane(pane)
          }}
        >
          {label}
        </a>
      ))}
    </div>
  )
}
