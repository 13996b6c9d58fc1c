import type { EntityKind } from '../../../preload/contract/entity'
import { openPage } from '../../navigation/navigation-store'
import { pageKind } from '../../navigation/page-kinds'

export type NamesFilter = { text: string; kind: EntityKind | null; state: 'all' | 'confirmed' | 'suggested' }
export type NamesSet = { filter: NamesFilter }

export const namesPages = pageKind<NamesSet>('names')

/** All names of the library. */
export function openNamesPage(): void {
  openPage(namesPages.pageOf({ filter: { text: '', kind: null, state: 'all' } }))
}
