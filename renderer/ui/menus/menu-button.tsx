import { type ReactNode, useState } from 'react'
import { IconButton } from '../button'
import type { IconName } from '../icons'
import { Menu, type MenuItem } from './menu'
import type { Box } from './place-beside'

export type OpenMenu = { label: string; anchor: Box; onClose: () => void }

type MenuButtonProps = { icon: IconName; label: string } & (
  | { items: readonly (MenuItem | 'line')[] }
  /** Draws the menu, whose items are made once it is open. */
  | { children: (menu: OpenMenu) => ReactNode }
)

export function MenuButton({ icon, label, ...rest }: MenuButtonProps) {
  const [anchor, setAnchor] = useState<Box | null>(null)
  const open = anchor && { label, anchor, onClose: () => setAnchor(null) }
  return (
    <>
      <IconButton
        icon={icon}
        label={label}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        onClick={(event) => setAnchor(anchor === null ? event.currentTarget.getBoundingClientRect() : null)}
      />
      {open !== null && ('items' in rest ? <Menu items={rest.items} {...open} /> : rest.children(open))}
    </>
  )
}
