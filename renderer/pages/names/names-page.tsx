import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import {
  type Bookmark,
  openEntityPage,
  resetPage,
  useBookmark,
  useHistoryButtons,
} from '../../navigation/navigation-store'
import { EmptyState } from '../../ui/empty-state'
import { PageBar, PaneBody, PaneTitle } from '../../ui/pane-bar'
import { Spinner } from '../../ui/progress'
import { useEnter } from '../../ui/use-enter'
import { useTakenFocus } from '../../ui/use-taken-focus'
import type { VirtualListHandle } from '../../ui/lists/virtual-list'
import { Trouble } from '../../queries/trouble'
import { type NameLine, nameLines } from './name-lines'
import { type NamesFilter, namesPages, type NamesSet } from './names-kind'
import { NamesFilters } from './names-filters'
import { nameRowId, NamesList } from './names-list'
import './names.css'
import { useNames } from './use-names'

type Props = { page: NamesSet; bookmark: Bookmark | null }

const listId = 'names-list'

type Search = { isTyped: boolean; isAsking: boolean }

/** The page of all entities of the library. */
export function NamesPage({ page, bookmark }: Props) {
  const { filter } = page
  const { value, error, retry, more, lines, active } = useSearch(filter, bookmark?.focus ?? null)
  const { activeKey, handle, step, open } = active
  usePlaceInList(handle, activeKey, bookmark?.at ?? 0)
  const history = useHistoryButtons()
  const section = useRef<HTMLElement>(null)
  useTakenFocus(section)
  return (
    <section ref={section} className="names-page" aria-label="Names">
      <PageBar label="Names" history={history}>
        <PaneTitle>Names</PaneTitle>
      </PageBar>
      <NamesFilters
        {...{ filter, listId }}
        onFilter={(changed) => active.begin(() => resetPage(namesPages.pageOf({ filter: changed })))}
        activeId={activeKey === null ? undefined : nameRowId(activeKey)}
        onStep={step}
        onOpen={open}
      />
      <PaneBody>
        {lines.length > 0 && (
          <NamesList
            {...{ id: listId, handle, lines, activeKey }}
            isMore={value?.next !== null}
            onMore={more}
            onStep={step}
            onOpen={open}
          />
        )}
        {value === null && error === null && <Spinner label="Loading names…" />}
        {value === null && error !== null && <Trouble error={error} onRetry={retry} />}
        {value !== null && lines.length === 0 && <Nothing isFiltered={filter.text.trim() !== ''} />}
      </PaneBody>
    </section>
  )
}

/** The names that the filter lets through, and the marked one of them. */
function useSearch(filter: NamesFilter, first: string | null) {
  const { isOld, ...answer } = useNames(filter)
  const { value, error } = answer
  const lines = useMemo(() => nameLines(value?.rows ?? []), [value])
  const isTyped = filter.text.trim() !== ''
  const isAsking = error === null && isOld
  return { ...answer, lines, active: useActive(lines, first, { isTyped, isAsking }) }
}

/** The marked row, at first the first one that matches: the arrows move the mark, Enter opens its page. */
function useActive(lines: readonly NameLine[], first: string | null, { isTyped, isAsking }: Search) {
  const [key, setKey] = useState(first)
  const handle = useRef<VirtualListHandle>(null)
  const names = lines.flatMap((line, index) => (line.is === 'name' ? [{ line, index }] : []))
  const at = names.findIndex(({ line }) => line.key === key)
  const active = names[at === -1 && isTyped ? 0 : at]
  const step = (by: number) => {
    const from = active === undefined ? -1 : names.indexOf(active)
    const to = names[from === -1 ? (by > 0 ? 0 : -1) : Math.max(0, Math.min(names.length - 1, from + by))]
    if (to === undefined) return
    setKey(to.line.key)
    // The heading above the first name comes along.
    if (lines[to.index - 1]?.is === 'heading') handle.current?.show(to.index - 1)
    handle.current?.show(to.index)
  }
  const openActive = () => {
    if (active !== undefined) openEntityPage(active.line.entity.ref)
  }
  const wait = useEnter(isAsking, openActive)
  const open = () => {
    if (isAsking && at === -1) wait(true)
    else openActive()
  }
  /** To be called for another filter: the mark, and an Enter that still waits, were meant for the one before. */
  const begin = (change: () => void) => {
    setKey(null)
    wait(false)
    change()
  }
  return { activeKey: active?.line.key ?? null, handle, step, open, begin }
}

/** Comes back to where the list was left, and says where that is. */
function usePlaceInList(handle: RefObject<VirtualListHandle | null>, active: string | null, at: number) {
  useBookmark(() => ({ at: handle.current?.element?.scrollTop ?? 0, focus: active }))
  const isDone = useRef(false)
  useEffect(() => {
    const element = handle.current?.element
    if (isDone.current || !element) return
    isDone.current = true
    element.scrollTo({ top: at })
  })
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <EmptyState icon="search" title="No matching names" />
  return (
    <EmptyState icon="person" title="No names yet">
      <p>
        People, organisations and places appear here once the articles that mention them have been analysed.
      </p>
    </EmptyState>
  )
}
