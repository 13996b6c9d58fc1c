import { type KeyboardEvent, useState } from 'react'
import type { Companion, EntityKind, EntityPage } from '../../../../preload/contract/entity'
import { keyOfRef, openEntityPage } from '../../../navigation/navigation-store'
import { searchForBoth, searchForSaid } from '../../../searching/saved/entity-search-store'
import { Icon } from '../../../ui/icon'
import { isMenuKey } from '../../../ui/keys/menu-key'
import { Menu, type MenuItem } from '../../../ui/menus/menu'
import { MenuButton } from '../../../ui/menus/menu-button'
import { type Box, boxAt } from '../../../ui/menus/place-beside'
import { articlesIn } from '../../../ui/wording/articles-in'

type Named = { kind: EntityKind; name: string }

/** Whom it is named with, counted; each leads to its page, and to what both are in. */
export function CompanionList({
  found,
  companions,
}: {
  found: EntityPage
  companions: readonly Companion[]
}) {
  const maxShared = companions[0]?.articles ?? 1
  return (
    <ol>
      {companions.map((companion) => (
        <CompanionRow key={keyOfRef(companion.ref)} {...{ found, companion, maxShared }} />
      ))}
    </ol>
  )
}

type RowProps = { found: EntityPage; companion: Companion; maxShared: number }

function CompanionRow({ found, companion, maxShared }: RowProps) {
  const { ref, kind, name, articles } = companion
  const [anchor, setAnchor] = useState<Box | null>(null)
  const items = bothItems(found, companion)
  const hearKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!isMenuKey(event)) return
    event.preventDefault()
    setAnchor(event.currentTarget.getBoundingClientRect())
  }
  return (
    <li
      className="companion-row"
      onContextMenu={(event) => {
        event.preventDefault()
        setAnchor(boxAt(event))
      }}
    >
      <button
        type="button"
        className="companion"
        data-focus-key={`with ${keyOfRef(ref)}`}
        onClick={() => openEntityPage(ref)}
        onKeyDown={hearKey}
      >
        <Icon name={kind} />
        <bdi>{name}</bdi>
        <span className="companion-share" aria-hidden="true">
          <span style={{ width: `${(articles / maxShared) * 100}%` }} />
        </span>
        <span className="companion-count">{articlesIn(articles)}</span>
      </button>
      <MenuButton icon="search" label={`Search for ${found.name} and ${name}`} items={items} />
      {anchor !== null && <Menu label={name} items={items} anchor={anchor} onClose={() => setAnchor(null)} />}
    </li>
  )
}

function bothItems(one: Named, other: Named): MenuItem[] {
  return [
    { label: 'Articles that name both', icon: 'file', run: () => searchForBoth(one.name, other.name) },
    ...saidItems(one, other),
    ...saidItems(other, one),
  ]
}

/** A place says nothing. */
function saidItems(speaker: Named, about: Named): MenuItem[] {
  if (speaker.kind === 'place') return []
  return [
    {
      label: `Quotations by ${speaker.name} that mention ${about.name}`,
      icon: 'quote',
      run: () => searchForSaid(speaker.name, about.name),
    },
  ]
}
