import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { TextArea } from '../../ui/fields/input'

type Props = {
  label: string
  text: string
  rows: number
  maxLength: number
  /** Answers whether it was kept. */
  onKeep: (text: string | null) => Promise<boolean>
  onClose: () => void
}

/** What is written in it is kept as soon as it is left, also where its row is scrolled out of view. */
export function KeptField({ label, rows, maxLength, ...kept }: Props) {
  const { typed, setTyped, leave } = useKept(kept)
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
    event.stopPropagation()
    if (!isDone) return
    event.preventDefault()
    // The blur keeps it.
    event.currentTarget.closest<HTMLElement>('[role=listitem]')?.focus()
  }
  return (
    <TextArea
      className="code-field"
      aria-label={label}
      dir="auto"
      autoFocus
      rows={rows}
      maxLength={maxLength}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={press}
      onBlur={() => void leave()}
    />
  )
}

/** What is typed, until it is kept. */
function useKept({ text, onKeep, onClose }: Pick<Props, 'text' | 'onKeep' | 'onClose'>) {
  const [typed, setTyped] = useState(text)
  const latest = useRef({ typed, kept: text, onKeep })
  useEffect(() => {
    latest.current = { ...latest.current, typed, onKeep }
  })
  const keep = async () => {
    const { typed: last, kept, onKeep: keepIt } = latest.current
    const plain = last.trim()
    if (plain === kept) return true
    latest.current.kept = plain
    const isKept = await keepIt(plain === '' ? null : plain)
    if (!isKept) latest.current.kept = kept
    return isKept
  }
  const keepLast = useRef(keep)
  useEffect(() => () => void keepLast.current(), [])
  const leave = async () => {
    if (await keep()) onClose()
  }
  return { typed, setTyped, leave }
}
