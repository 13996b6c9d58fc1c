import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import './button.css'
import { Icon } from './icon'
import type { IconName } from './icons'
import { keycaps } from './keys/keycaps'
import { isMac } from './keys/platform'

type Common = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'className'> & {
  ref?: Ref<HTMLButtonElement>
}

type ButtonProps = Common & {
  kind?: 'main' | 'plain' | 'quiet' | 'danger'
  icon?: IconName
  isSubmit?: boolean
  children: ReactNode
}

export function Button({ kind = 'plain', icon, isSubmit = false, children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type={isSubmit ? 'submit' : 'button'} className="button" data-kind={kind}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  )
}

type IconButtonProps = Omit<Common, 'aria-label' | 'children'> & {
  icon: IconName
  /** Its name for everyone: said aloud, and shown as the tooltip. */
  label: string
  /** The keys that do the same, shown in the tooltip. */
  chord?: string | undefined
  size?: 16 | 20
  isFilled?: boolean
}

export function IconButton({ icon, label, chord, size = 20, isFilled = false, ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      className="icon-button"
      aria-label={label}
      title={chord === undefined ? label : `${label} (${keycaps(chord, isMac).join(isMac ? '' : '+')})`}
    >
      <Icon name={icon} size={size} isFilled={isFilled} />
    </button>
  )
}
