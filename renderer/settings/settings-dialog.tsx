import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialogs/dialog'
import { Input } from '../ui/fields/input'
import { tabId, Tabs } from '../ui/tabs'
import { showSection, useSection } from './section-store'
import { sections, sectionsFor } from './sections'
import './settings-dialog.css'

const panelId = 'settings-section'

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title="Settings"
      size="sections"
      isFlush
      onClose={onClose}
      foot={
        <Button kind="main" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className="settings">
        <SectionList />
        <Section />
      </div>
    </Dialog>
  )
}

/** Where one is and goes: arrow keys go from section to section, and typed words leave those that have such a setting. */
function SectionList() {
  const [typed, setTyped] = useState('')
  const chosen = useSection(({ section }) => section)
  const found = sectionsFor(typed)
  const search = (words: string) => {
    setTyped(words)
    const [first, ...others] = sectionsFor(words)
    if (first !== undefined && ![first, ...others].some(({ key }) => key === chosen)) showSection(first.key)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || found.length === 0) return
    event.preventDefault()
    document.getElementById(tabId(panelId, chosen))?.focus()
  }
  return (
    <div className="settings-list">
      <Input
        aria-label="Search the settings"
        placeholder="Search"
        maxLength={100}
        value={typed}
        onChange={(event) => search(event.currentTarget.value)}
        onKeyDown={press}
      />
      <Tabs
        label="Sections"
        isUpright
        tabs={found.map(({ key, label }) => ({ key, label }))}
        chosen={chosen}
        onChoose={showSection}
        panelId={panelId}
      />
      <p className="settings-none" role="status">
        {found.length === 0 ? 'No setting has these words in its name.' : ''}
      </p>
    </div>
  )
}

function Section() {
  const chosen = useSection(({ section }) => section)
  const panel = useRef<HTMLDivElement>(null)
  // Another section begins at its top.
  useEffect(() => panel.current?.scrollTo({ top: 0 }), [chosen])
  return (
    <div
      ref={panel}
      id={panelId}
      className="settings-section"
      role="tabpanel"
      aria-labelledby={tabId(panelId, chosen)}
      tabIndex={0}
    >
      <div key={chosen} className="settings-content">
        {sections.find(({ key }) => key === chosen)?.content}
      </div>
    </div>
  )
}
