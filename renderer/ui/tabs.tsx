import type { KeyboardEvent } from 'react'
import './tabs.css'

type Tab<Key extends string> = {
  key: Key
  label: string
  /** How many things it shows, or that in words. */
  count?: number | string
  /** It shows nothing, and is drawn faint. */
  isEmpty?: boolean
}

type TabsProps<Key extends string> = {
  label: string
  tabs: readonly Tab<Key>[]
  chosen: Key
  onChoose: (key: Key) => void
  /** The id of the element with `role="tabpanel"` that shows the chosen one. */
  panelId: string
  /**
   * What becomes of them in a narrow room: the counts go first, then the gaps (`squeeze`), or they go on in another line
   * (`wrap`), which is close to the first (`fold`).
   */
  narrow?: 'squeeze' | 'wrap' | 'fold'
}

export function tabId(panelId: string, key: string) {
  return `${panelId}-tab-${key}`
}

export function Tabs<Key extends string>({ label, tabs, chosen, onChoose, panelId, narrow }: TabsProps<Key>) {
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.key === chosen)
    const to: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    }
    const next = to[event.key]
    if (next === undefined) return
    event.preventDefault()
    const tab = tabs.at(next % tabs.length)
    if (tab === undefined) return
    onChoose(tab.key)
    document.getElementById(tabId(panelId, tab.key))?.focus()
  }
  return (
    <div role="tablist" aria-label={label} className="tabs" data-narrow={narrow} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          id={tabId(panelId, tab.key)}
          type="button"
          role="tab"
          className="tab"
          data-is-empty={tab.isEmpty}
          aria-selected={tab.key === chosen}
          aria-controls={panelId}
          tabIndex={tab.key === chosen ? 0 : -1}
          onClick={() => onChoose(tab.key)}
        >
          {tab.label}
          {tab.count !== undefined && tab.count !== 0 && <span className="tab-count"> {tab.count}</span>}
        </button>
      ))}
    </div>
  )
}
