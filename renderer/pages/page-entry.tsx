import type { ComponentType, ReactNode } from 'react'
import type { LibraryPage } from '../articles/library-pages'
import type { useCommand } from '../commands/command-store'
import type { Bookmark, Visit } from '../navigation/navigation-store'
import type { PageKind } from '../navigation/page-kinds'

type CommandName = Parameters<typeof useCommand>[0]

type PageEntry<Set> = {
  kind: PageKind<Set>
  component: ComponentType<{ page: Set; bookmark: Bookmark | null }>
  /** Where it is one of the library as a whole: its item in the collections, and the command that opens it. */
  inLibrary?: Omit<LibraryPage, 'on'> & { command: CommandName }
}

/** How the pages of a kind are drawn and found. */
export function entry<Set>({ kind, component: Component, inLibrary }: PageEntry<Set>) {
  const draw = ({ id, page, bookmark }: Visit): ReactNode => {
    const set = kind.setOf(page)
    return set !== null && <Component key={id} page={set} bookmark={bookmark} />
  }
  return { on: kind.on, draw, inLibrary: inLibrary === undefined ? null : { on: kind.on, ...inLibrary } }
}
