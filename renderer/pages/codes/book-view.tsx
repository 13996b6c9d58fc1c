import { useMemo } from 'react'
import type { CodeFilter } from '../../../preload/contract/tag'
import { useRested } from '../../queries/use-answer'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Choice } from '../../ui/fields/choice'
import { Input } from '../../ui/fields/input'
import { MenuButton } from '../../ui/menus/menu-button'
import { exportBook } from './code-actions'
import { codeLines } from './code-lines'
import { CodeList } from './code-list'
import type { CodesView } from './codes-kind'

const kinds = [
  { key: 'all', label: 'All tags' },
  { key: 'codes', label: 'Codes only' },
] as const

/** The codes as a tree, with what they stand for. */
export function BookView({ page: { filter }, tags, bookmark, onChange }: CodesView) {
  const words = useRested(filter.words)
  const { isCodesOnly } = filter
  const lines = useMemo(() => codeLines(tags, { words, isCodesOnly }), [tags, words, isCodesOnly])
  const change = (part: Partial<CodeFilter>) => onChange({ filter: { ...filter, ...part } })
  return (
    <>
      <Filters filter={filter} count={lines.length} onChange={change} />
      {lines.length > 0 ? (
        <CodeList lines={lines} bookmark={bookmark} />
      ) : (
        <NothingLeft onClear={() => change({ words: '', isCodesOnly: false })} />
      )}
    </>
  )
}

type FiltersProps = { filter: CodeFilter; count: number; onChange: (part: Partial<CodeFilter>) => void }

function Filters({ filter, count, onChange }: FiltersProps) {
  return (
    <div className="codes-filters" role="search" aria-label="Codes">
      <Input
        type="search"
        aria-label="Search codes"
        placeholder="Search codes and definitions"
        maxLength={300}
        data-pane-focus
        value={filter.words}
        onChange={(event) => onChange({ words: event.currentTarget.value })}
      />
      <Choice
        label="Which"
        value={filter.isCodesOnly ? 'codes' : 'all'}
        options={kinds}
        onChoose={(kind) => onChange({ isCodesOnly: kind === 'codes' })}
      />
      <span role="status" className="codes-count">
        {count === 1 ? '1 tag' : `${count.toLocaleString()} tags`}
      </span>
      <MenuButton
        icon="export"
        label="Export what is shown"
        items={[
          { label: 'As Markdown…', run: () => void exportBook({ filter, format: 'md' }) },
          { label: 'As CSV…', run: () => void exportBook({ filter, format: 'csv' }) },
        ]}
      />
    </div>
  )
}

function NothingLeft({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState icon="search" title="No such code" actions={<Button onClick={onClear}>Show all tags</Button>}>
      <p>Type fewer words, or show tags without a definition, too.</p>
    </EmptyState>
  )
}
