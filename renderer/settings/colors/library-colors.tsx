import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { LibraryColor } from '../../../preload/contract/color'
import { nameOfColor } from '../../../preload/contract/search/color-names'
import { maxColorMeaning, maxColorName } from '../../../preload/contract/words'
import { useLibrary } from '../../library/library-store'
import { shownOf, useColors } from '../../queries/library-colors'
import { IconButton } from '../../ui/button'
import { ColorDot } from '../../ui/color-dot'
import { isEnter } from '../../ui/fields/composition'
import { Input } from '../../ui/fields/input'
import { Switch } from '../../ui/fields/switch'
import { Kbd } from '../../ui/keys/kbd'
import { changeColor, moveColor } from './color-acts'
import './library-colors.css'

/** What the colours of highlights are called and mean in the library that is open, and which of them it offers. */
export function LibraryColors() {
  const status = useLibrary((state) => state.status)
  if (status?.state !== 'open') return <p className="setting-hint">Open a library to name its colours.</p>
  return (
    <section className="library-colors" aria-label="Colours of this library">
      <h3>Colours of this library</h3>
      <p className="setting-hint">
        Names, meanings and order are kept in <bdi>{status.name}</bdi>, and can be undone. Keys follow the
        order. What is marked in a colour that is not in use stays as it is.
      </p>
      <Rows key={status.folder} />
    </section>
  )
}

/** The focus stays on what moved a colour, though its row is another one by then. */
function Rows() {
  const colors = useColors()
  const focused = useRef<Element | null>(null)
  const [told, tell] = useState('')
  const shown = shownOf(colors)
  useEffect(() => {
    if (focused.current instanceof HTMLElement) focused.current.focus()
    focused.current = null
  }, [colors])
  const move = (moved: LibraryColor, by: 1 | -1) => {
    focused.current = document.activeElement
    if (moveColor(colors, moved.color, by)) {
      const place = colors.indexOf(moved) + 1 + by
      tell(`${wordOf(moved)} is ${place} of ${colors.length}`)
    }
  }
  return (
    <>
      <ol className="library-colors-rows">
        {colors.map((color) => (
          <Row
            key={color.color}
            color={color}
            place={shown.indexOf(color.color) + 1}
            onMove={(by) => move(color, by)}
          />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </>
  )
}

function wordOf({ color }: LibraryColor): string {
  return nameOfColor({}, color)
}

type RowProps = { color: LibraryColor; place: number; onMove: (by: 1 | -1) => void }

function Row({ color, place, onMove }: RowProps) {
  const { name, meaning, isShown } = color
  const word = wordOf(color)
  const change = (parts: Partial<Pick<LibraryColor, 'name' | 'meaning' | 'isShown'>>) =>
    changeColor({ color: color.color, ...parts })
  return (
    <li
      className="library-color"
      aria-label={word}
      data-is-shown={isShown}
      onKeyDown={(event) => pressOn(event, onMove)}
    >
      <span className="library-color-key">{place > 0 && <Kbd chord={String(place)} />}</span>
      <ColorDot color={color.color} />
      <Line
        label={`Name of ${word}`}
        placeholder={word}
        maxLength={maxColorName}
        stored={name}
        onKeep={(typed) => change({ name: typed })}
      />
      <Line
        label={`Meaning of ${word}`}
        placeholder="What it stands for"
        maxLength={maxColorMeaning}
        stored={meaning}
        onKeep={(typed) => change({ meaning: typed })}
      />
      <Switch isOn={isShown} onToggle={() => change({ isShown: !isShown })}>
        <span className="visually-hidden">{word} </span>in use
      </Switch>
      <Moves word={word} onMove={onMove} />
    </li>
  )
}

function pressOn(event: KeyboardEvent, onMove: RowProps['onMove']): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
  event.preventDefault()
  onMove(event.key === 'ArrowUp' ? -1 : 1)
}

function Moves({ word, onMove }: { word: string; onMove: RowProps['onMove'] }) {
  return (
    <span className="library-color-moves">
      <IconButton
        icon="chevron-up"
        size={16}
        label={`Move ${word} up`}
        chord="Alt+ArrowUp"
        onClick={() => onMove(-1)}
      />
      <IconButton
        icon="chevron-down"
        size={16}
        label={`Move ${word} down`}
        chord="Alt+ArrowDown"
        onClick={() => onMove(1)}
      />
    </span>
  )
}

type LineProps = {
  label: string
  placeholder: string
  maxLength: number
  stored: string
  onKeep: (typed: string) => void
}

/** Kept when the person leaves the field, so that a half-typed name is never stored. */
function Line({ label, stored, onKeep, ...rest }: LineProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    const words = typed?.trim()
    setTyped(null)
    if (words !== undefined && words !== stored) onKeep(words)
  }
  return (
    <Input
      {...rest}
      aria-label={label}
      title={typed ?? stored}
      value={typed ?? stored}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => isEnter(event) && keep()}
    />
  )
}
