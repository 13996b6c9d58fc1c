import { useState } from 'react'
import { IconButton } from '../button'
import type { IconName } from '../icons'
import { Menu, type MenuItem } from './menu'
import type { Box } from './place-beside'

type MenuButtonProps = {
  icon: IconName
  label: string
  items: readonly (MenuItem | 'line')[]
}

export function MenuButton({ icon, label, items }: MenuButtonProps) {
  const [anchor, setAnchor] = useState<Box | null>(null)
  return (
    <>
      <IconButton
        icon={icon}
        label={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(anchor === null ? event.currentTarget.getBoundingClientRect() : null)}
      />
      {anchor !== null && (
        <Menu label={label} items={items} anchor={anchor} onClose={() => setAnchor(null)} />
      )}
    </>
  )
}
