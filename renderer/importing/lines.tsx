import { memo } from 'react'
import type { Line, LineRole } from '../../preload/contract/importing'
import { Select } from '../ui/fields/select'
import { VirtualList } from '../ui/lists/virtual-list'
import { roleNames, roleWords } from './role-words'

// Below this many every line is drawn, so that the browser's own find and a screen reader reach all of them.
const drawnAtMost = 500

const roles = roleNames.map((key) => ({ key, label: roleWords[key] }))

type LineRowProps = {
  line: Line
  role: LineRole
  index: number
  onRole: (index: number, role: LineRole) => void
}

const LineRow = memo(function LineRow({ line, role, index, onRole }: LineRowProps) {
  // The reason belongs to what the program chose; a person needs none.
  const why = role === line.role && role === 'left-out' ? line.why : null
  return (
    <div role="listitem" className="line-row" data-role={role}>
      <Select
        className="line-role"
        aria-label={`Line ${index + 1} is`}
        data-is-changed={role !== line.role}
        title={role === line.role ? line.why : `Was: ${roleWords[line.role]}`}
        value={role}
        options={roles}
        onChoose={(chosen) => onRole(index, chosen)}
      />
      <div className="line-text">
        <p>{line.text.trim() === '' ? '(blank)' : line.text}</p>
        {why !== null && <p className="line-why">{why}</p>}
      </div>
    </div>
  )
})

type LinesProps = {
  lines: readonly Line[]
  roles: readonly LineRole[]
  onRole: (index: number, role: LineRole) => void
}

/** The original's lines in their order, each with what it is taken for. Their words cannot be changed here. */
export function Lines({ lines, roles, onRole }: LinesProps) {
  const row = (index: number) => {
    const line = lines[index]
    const role = roles[index]
    if (line === undefined || role === undefined) return null
    return <LineRow key={index} line={line} role={role} index={index} onRole={onRole} />
  }
  if (lines.length <= drawnAtMost) {
    return (
      <div role="list" aria-label="Lines of the original" className="line-list">
        {lines.map((_, index) => row(index))}
      </div>
    )
  }
  return (
    <VirtualList
      role="list"
      aria-label="Lines of the original"
      count={lines.length}
      keyOf={(index) => String(index)}
      estimate={() => 64}
    >
      {row}
    </VirtualList>
  )
}
