import { useState } from 'react'
import { IconButton } from '../../ui/button'
import { lazyComponent } from '../../ui/lazy'
import type { Box } from '../../ui/menus/place-beside'

const TextPopover = lazyComponent(async () => (await import('./text-popover')).TextPopover)

/** How the text is set, where one reads it. */
export function TextSettings() {
  const [anchor, setAnchor] = useState<Box | null>(null)
  return (
    <>
      <IconButton
        icon="text"
        label="Text settings"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(anchor ? null : event.currentTarget.getBoundingClientRect())}
      />
      {anchor && <TextPopover anchor={anchor} onClose={() => setAnchor(null)} />}
    </>
  )
}
