import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import './button.css'
import { Icon } from './icon'
import type { IconName } from './icons'
import { titleWithKeys } from './keys/keycaps'
import { withClass } from './with-class'

type Common = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> & {
  ref?: Ref<HTMLButtonElement>
}

type ButtonProps = Common & {
  kind?: 'main' | 'plain' | 'quiet' | 'danger'
  icon?: IconName
  isSubmit?: boolean
  children: ReactNode
}

export function Button({
  kind = 'plain',
  icon,
  isSubmit = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={isSubmit ? 'submit' : 'button'}
      className={withClass('button', className)}
      data-kind={kind}
    >
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

export function IconButton(props: IconButtonProps) {
  const { icon, label, chord, size = 20, isFilled = false, className, ...rest } = props
  return (
    <button
      {...rest}
      type="button"
      className={withClass('icon-button', className)}
      aria-label={label}
      title={titleWithKeys(label, chord)}
    >
      <Icon name={icon} size={size} isFilled={isFilled} />
    </button>
  )
}
