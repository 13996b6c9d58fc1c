import { lazyComponent } from '../lazy'
import type { MenuProps } from './menu-items'

export type { MenuItem } from './menu-items'

/** The first screen has no menu open. */
export const Menu = lazyComponent<MenuProps>(async () => (await import('./menu-items')).MenuItems)
