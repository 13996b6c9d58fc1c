import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Icon } from './icon'
import type { IconName } from './icons'
import './tabs.css'

type Tab<Key extends string> = {
  key: Key
  label: string
  /** How many things it shows, or that in words. */
  count?: number | string
  /** The count in fewer letters, for a narrow room. */
  shortCount?: string
  /** Stands for the label in a narrow room. */
  icon?: IconName
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
   * (`wrap`), or signs stand for all labels but that of the chosen one (`signs`).
   */
  narrow?: 'squeeze' | 'wrap' | 'signs'
  /** They stand below each other, beside what they show. */
  isUpright?: boolean
}

export function tabId(panelId: string, key: string) {
  return `${panelId}-tab-${key}`
}

export function Tabs<Key extends string>(props: TabsProps<Key>) {
  const { label, tabs, chosen, onChoose, panelId, narrow, isUpright = false } = props
  const move = (event: KeyboardEvent) => {
    const tab = steppedTab(event.key, props)
    if (tab === undefined) return
    event.preventDefault()
    onChoose(tab.key)
    document.getElementById(tabId(panelId, tab.key))?.focus()
  }
  const list = useShownTab(chosen)
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      aria-orientation={isUpright ? 'vertical' : undefined}
      className="tabs"
      data-narrow={isUpright ? 'upright' : narrow}
      onKeyDown={move}
    >
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
          title={tab.icon === undefined ? undefined : tab.label}
          onClick={() => onChoose(tab.key)}
        >
          <TabWords tab={tab} />
        </button>
      ))}
    </div>
  )
}

/** The tab to which a key leads from the chosen one; from the last it goes on to the first. */
function steppedTab<Key extends string>(
  pressed: string,
  { tabs, chosen, isUpright = false }: TabsProps<Key>,
): Tab<Key> | undefined {
  const at = tabs.findIndex((tab) => tab.key === chosen)
  const to: Record<string, number> = {
    [isUpright ? 'ArrowDown' : 'ArrowRight']: at + 1,
    [isUpright ? 'ArrowUp' : 'ArrowLeft']: at - 1,
    Home: 0,
    End: tabs.length - 1,
  }
  const next = to[pressed]
  return next === undefined ? undefined : tabs.at(next % tabs.length)
}

function TabWords({ tab: { label, icon, count, shortCount } }: { tab: Tab<string> }) {
  return (
    <>
      {icon !== undefined && <Icon name={icon} />}
      <span className="tab-label">{label}</span>
      {count !== undefined && count !== 0 && (
        <span className="tab-count" data-has-short={shortCount !== undefined}>
          {' '}
          {count}
        </span>
      )}
      {shortCount !== undefined && (
        <span className="tab-short" aria-hidden="true">
          {shortCount}
        </span>
      )}
    </>
  )
}

/** Where they are more than there is room for, the chosen one is in sight. */
function useShownTab(chosen: string) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    if (!list.current || !tab) return
    const { scrollLeft, clientWidth } = list.current
    const left = tab.offsetLeft - list.current.offsetLeft
    if (left < scrollLeft) list.current.scrollLeft = left
    else if (left + tab.offsetWidth > scrollLeft + clientWidth)
      list.current.scrollLeft = left + tab.offsetWidth - clientWidth
  }, [chosen])
  return list
}
