import { type KeyboardEvent, useEffect, useRef } from 'react'
import { isEnter } from '../ui/fields/composition'
import { Field } from '../ui/fields/field'
import { Input } from '../ui/fields/input'
import { Icon } from '../ui/icon'
import './feeds.css'

export type TypedLogin = { user: string; password: string }

type LoginFieldsProps = {
  /** The site that it is for. */
  origin: string
  /** Why it is asked for; null where the person wants to change it. */
  sentence: string | null
  /** It was entered before, and the site did not accept it. */
  isRefused: boolean
  canKeep: boolean
  typed: TypedLogin
  isReadOnly: boolean
  onChange: (typed: TypedLogin) => void
  onEnter: () => void
}

/** Where the user name and the password of a feed are typed. */
export function LoginFields({ sentence, ...props }: LoginFieldsProps) {
  return (
    <div className="feed-login">
      {sentence !== null && (
        <p className="feed-asks" data-is-refused={props.isRefused} role="status">
          <Icon name="lock" />
          {sentence}
        </p>
      )}
      <Inputs sentence={sentence} {...props} />
    </div>
  )
}

type InputsProps = Omit<LoginFieldsProps, 'isRefused'>

function Inputs({ origin, sentence, canKeep, typed, isReadOnly, onChange, onEnter }: InputsProps) {
  const { user, password } = useNextFocus(sentence, isReadOnly)
  const shared = {
    readOnly: isReadOnly,
    spellCheck: false,
    autoComplete: 'off',
    onKeyDown: (event: KeyboardEvent) => isEnter(event) && onEnter(),
  }
  return (
    <>
      <Field label="User name">
        {(parts) => (
          <Input
            {...parts}
            {...shared}
            ref={user}
            maxLength={500}
            value={typed.user}
            onChange={(event) => onChange({ ...typed, user: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Password" hint={hintFor(origin, canKeep)}>
        {(parts) => (
          <Input
            {...parts}
            {...shared}
            ref={password}
            type="password"
            maxLength={1000}
            value={typed.password}
            onChange={(event) => onChange({ ...typed, password: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  )
}

/** Once the site has said something, the focus goes to what is missing, or else to what is likely to be wrong. */
function useNextFocus(sentence: string | null, isReadOnly: boolean) {
  const user = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isReadOnly) return
    const next = user.current?.value === '' ? user.current : password.current
    next?.focus()
    next?.select()
  }, [sentence, isReadOnly])
  return { user, password }
}

function hintFor(origin: string, canKeep: boolean): string {
  const where = canKeep
    ? 'It is kept in this system’s key store, not in the library.'
    : 'This system has no key store, so it is forgotten when Dateline quits.'
  const how = origin.startsWith('http:') ? ' This site is not encrypted: others on the way can read it.' : ''
  return `Sent only to ${origin}. ${where}${how}`
}
