import { type ReactNode, useId, useState, useSyncExternalStore } from 'react'
import type { Line, LineRole } from '../../preload/contract/importing'
import { tabId, Tabs } from '../ui/tabs'
import { Lines } from './lines'

type TextColumnsProps = {
  lines: readonly Line[]
  roles: readonly LineRole[]
  original: string | null
  onRole: (index: number, role: LineRole) => void
  /** The facts, in the first column. */
  children: ReactNode
}

const tabs = [
  { key: 'lines', label: 'Lines' },
  { key: 'original', label: 'Original' },
] as const

export function TextColumns({ lines, roles, original, onRole, children }: TextColumnsProps) {
  const [chosen, setChosen] = useState<'lines' | 'original'>('lines')
  const panelId = useId()
  const isBeside = useIsWide() && original !== null
  const isTabbed = !isBeside && original !== null
  const list = <Lines lines={lines} roles={roles} onRole={onRole} />
  return (
    <div className="import-form" data-has-original={isBeside}>
      {children}
      <section className="import-text" aria-label="Lines">
        <header className="import-text-head">
          {isTabbed ? (
            <Tabs label="Shown" tabs={tabs} chosen={chosen} onChoose={setChosen} panelId={panelId} />
          ) : (
            <h3>What each line is</h3>
          )}
        </header>
        <div
          className="import-text-body"
          {...(isTabbed ? { id: panelId, role: 'tabpanel', 'aria-labelledby': tabId(panelId, chosen) } : {})}
        >
          {isTabbed && chosen === 'original' ? <Original text={original} /> : list}
        </div>
      </section>
      {isBeside && (
        <section className="import-text" aria-label="Original">
          <header className="import-text-head">
            <h3>The original as captured</h3>
          </header>
          <div className="import-text-body">
            <Original text={original} />
          </div>
        </section>
      )}
    </div>
  )
}

// Two columns of text and the facts need this much to be read; below it the original is a tab.
const wide = window.matchMedia('(min-width: 1280px)')

function useIsWide(): boolean {
  return useSyncExternalStore(
    (change) => {
      wide.addEventListener('change', change)
      return () => wide.removeEventListener('change', change)
    },
    () => wide.matches,
  )
}

function Original({ text }: { text: string }) {
  return (
    <pre className="import-original" data-is-text tabIndex={0} aria-label="The original as captured">
      {text}
    </pre>
  )
}
