import type { ListedEntity } from '../../../preload/contract/entity'
import { openEntityPage } from '../../navigation/navigation-store'
import { Icon } from '../../ui/icon'

type Props = { id: string; entity: ListedEntity; position: number; isActive: boolean }

const kindWords = { person: 'person', organisation: 'organisation', place: 'place' } as const

/** A name of the library with how often it is named. */
export function NameRow({ id, entity, position, isActive }: Props) {
  const { ref, kind, name, entityId, articles, mentions } = entity
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      // The list grows while a person scrolls, so its length is unknown (-1 in ARIA).
      aria-setsize={-1}
      aria-posinset={position}
      className="name-row"
      onClick={() => openEntityPage(ref)}
    >
      <Icon name={kind} />
      <span className="visually-hidden">{kindWords[kind]}</span>
      <bdi className="name-row-name">{name}</bdi>
      <span className="visually-hidden">{entityId === null ? 'suggested' : 'confirmed'}</span>
      <span className="name-row-counts">
        {mentions.toLocaleString()} {mentions === 1 ? 'mention' : 'mentions'} · {articles.toLocaleString()}{' '}
        {articles === 1 ? 'article' : 'articles'}
      </span>
    </div>
  )
}
