import { type FormEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { EntityPage } from '../../../preload/contract/entity'
import { IconButton } from '../../ui/button'
import { Input } from '../../ui/fields/input'
import { Icon } from '../../ui/icon'
import { addAlias, type Confirmed, isConfirmed, removeAlias, splitAlias, splitMerged } from './page-actions'

/** Under which names it is found: its own, those of what was merged into it, those that articles tie to it. */
export function EntityNames({ found }: { found: EntityPage }) {
  const { tied } = found
  return (
    <dl className="entity-names">
      {isConfirmed(found) && <Aliases found={found} />}
      {isConfirmed(found) && found.merged.length > 0 && <Merged found={found} />}
      {tied.length > 0 && (
        <div>
          <dt>Also found as</dt>
          <dd>
            <ul className="entity-tied">
              {tied.map(({ name, reason }) => (
                <li key={name}>
                  <bdi>{name}</bdi> <span className="section-note">{reason}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  )
}

function Aliases({ found }: { found: Confirmed }) {
  const others = found.aliases.filter(({ isOwn }) => !isOwn)
  return (
    <div>
      <dt>Known as</dt>
      <dd>
        <ul className="chips" aria-label="Other names">
          {others.map((alias) => (
            <li key={alias.id} className="chip">
              <bdi>{alias.name}</bdi>
              <IconButton
                className="chip-button"
                icon="split"
                size={16}
                label={`Split off ${alias.name}`}
                onClick={() => void splitAlias(found, alias)}
              />
              <IconButton
                className="chip-button"
                icon="close"
                size={16}
                label={`Remove the name ${alias.name}`}
                onClick={() => void removeAlias(found, alias)}
              />
            </li>
          ))}
          <li>
            <NewAlias found={found} />
          </li>
        </ul>
      </dd>
    </div>
  )
}

function NewAlias({ found }: { found: Confirmed }) {
  const [isTyping, setIsTyping] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const end = () => {
    flushSync(() => setIsTyping(false))
    // The field has gone with the focus.
    if (document.activeElement === document.body) button.current?.focus()
  }
  if (isTyping) return <AliasForm found={found} onEnd={end} />
  return (
    <button ref={button} type="button" className="chip-add" onClick={() => setIsTyping(true)}>
      <Icon name="plus" />
      Add a name
    </button>
  )
}

function AliasForm({ found, onEnd }: { found: Confirmed; onEnd: () => void }) {
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name === '') onEnd()
    else void addAlias(found, name).then((isDone) => isDone && onEnd())
  }
  return (
    <form onSubmit={submit}>
      <Input
        ref={(input) => input?.focus()}
        className="chip-field"
        aria-label={`Another name of ${found.name}`}
        placeholder="Another name"
        dir="auto"
        maxLength={300}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => name === '' && onEnd()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onEnd()
        }}
      />
    </form>
  )
}

function Merged({ found }: { found: Confirmed }) {
  return (
    <div>
      <dt>Merged in</dt>
      <dd>
        <ul className="chips" aria-label="Merged into it">
          {found.merged.map((merged) => (
            <li key={merged.entityId} className="chip">
              <Icon name={merged.kind} />
              <bdi>{merged.name}</bdi>
              <button
                type="button"
                className="chip-action"
                aria-label={`Split ${merged.name} off again`}
                onClick={() => void splitMerged(found, merged)}
              >
                Split off
              </button>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
