import { type KeyboardEvent, useState } from 'react'
import type { Together } from '../../../preload/contract/tag'
import { IconButton } from '../../ui/button'
import { articlesIn } from '../../ui/wording/articles-in'
import { openReviewOf } from './code-actions'
import type { TogetherSet } from './codes-kind'

type Props = { together: Together; on: TogetherSet['on']; onLeaveOut: (name: string) => void }
type Cell = { row: number; column: number }

const captions: Record<TogetherSet['on'], string> = {
  highlight: 'How many highlights bear both codes',
  overlap:
    'How many highlights bear one of two codes, and have words in common with one that bears the other',
  article: 'In how many articles both codes are',
}

/** One stop for Tab; the arrows go from cell to cell, and Enter opens the review of what was counted. */
export function TogetherTable({ together, on, onLeaveOut }: Props) {
  const { names } = together
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 })
  const last = names.length - 1
  const here = { row: Math.min(at.row, last), column: Math.min(at.column, last) }
  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    const next = stepped(event, here, last)
    if (next === null || !(event.target as HTMLElement).matches('[data-cell]')) return
    event.preventDefault()
    event.stopPropagation()
    setAt(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus()
  }
  return (
    <div className="codes-table-room">
      <table role="grid" className="codes-table" onKeyDown={press}>
        <caption>{captions[on]}</caption>
        <thead>
          <tr>
            <td />
            {names.map((name) => (
              <th key={name} scope="col" title={name}>
                <bdi>{name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, row) => (
            <tr key={name}>
              <RowHead name={name} onLeaveOut={onLeaveOut} />
              <Counts {...{ together, on, row, here }} onFocus={(column) => setAt({ row, column })} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CountsProps = {
  together: Together
  on: TogetherSet['on']
  row: number
  here: Cell
  onFocus: (column: number) => void
}

function Counts({ together: { names, counts }, on, row, here, onFocus }: CountsProps) {
  return names.map((other, column) => (
    <td key={other} data-is-own={row === column}>
      <Count
        {...{ other, on }}
        name={names[row] ?? ''}
        count={counts[row]?.[column] ?? 0}
        cell={`${row} ${column}`}
        isHere={row === here.row && column === here.column}
        onFocus={() => onFocus(column)}
      />
    </td>
  ))
}

function stepped({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, at: Cell, last: number): Cell | null {
  if (ctrlKey || metaKey || altKey) return null
  const within = (n: number) => Math.max(0, Math.min(last, n))
  const to: Record<string, Cell> = {
    ArrowDown: { ...at, row: within(at.row + 1) },
    ArrowUp: { ...at, row: within(at.row - 1) },
    ArrowRight: { ...at, column: within(at.column + 1) },
    ArrowLeft: { ...at, column: within(at.column - 1) },
    Home: { ...at, column: 0 },
    End: { ...at, column: last },
  }
  return to[key] ?? null
}

function RowHead({ name, onLeaveOut }: { name: string; onLeaveOut: (name: string) => void }) {
  return (
    <th scope="row" title={name}>
      <span className="codes-row-head">
        <bdi>{name}</bdi>
        <IconButton icon="close" size={16} label={`Leave out ${name}`} onClick={() => onLeaveOut(name)} />
      </span>
    </th>
  )
}

type CountProps = {
  name: string
  other: string
  on: TogetherSet['on']
  count: number
  cell: string
  isHere: boolean
  onFocus: () => void
}

function Count({ name, other, on, count, cell, isHere, onFocus }: CountProps) {
  const focus = { 'data-cell': cell, tabIndex: isHere ? 0 : -1, onFocus }
  if (name !== other && isNested(name, other))
    return (
      <span {...focus} title="One lies in the other">
        <span aria-hidden>–</span>
        <span className="visually-hidden">One lies in the other</span>
      </span>
    )
  if (count === 0)
    return (
      <span {...focus} className="codes-nought">
        0
      </span>
    )
  return (
    <button
      type="button"
      {...focus}
      aria-label={`${wordsOf(count, on)} with ${name === other ? name : `${name} and ${other}`}`}
      onClick={() =>
        openReviewOf(
          {
            tag: name,
            alsoTag: name === other ? null : other,
            tagsOn: on,
            ...(on !== 'article' && { kind: 'highlight' }),
          },
          on === 'article' ? 'article' : 'none',
        )
      }
    >
      {count.toLocaleString()}
    </button>
  )
}

function wordsOf(count: number, on: TogetherSet['on']): string {
  if (on === 'article') return articlesIn(count)
  return count === 1 ? '1 highlight' : `${count.toLocaleString()} highlights`
}

function isNested(name: string, other: string): boolean {
  const [a, b] = [name.toLowerCase(), other.toLowerCase()]
  return a.startsWith(`${b}/`) || b.startsWith(`${a}/`)
}
