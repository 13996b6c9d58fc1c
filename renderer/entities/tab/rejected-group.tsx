import { useState } from 'react'
import { showSpan } from '../../text/open-article-store'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { allowRejected } from '../entity-actions'
import { type RejectedName, whereWords } from '../rejected-names'

/** The names that a person rejected, folded away; each can be restored. */
export function RejectedGroup({ rejected }: { rejected: readonly RejectedName[] }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section aria-label="Not names" className="entity-group">
      <h2>
        <button
          type="button"
          className="entity-fold"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
          Not names
          <span className="entity-count">{rejected.length}</span>
        </button>
      </h2>
      {isOpen && (
        <ul>
          {rejected.map((name) => (
            <RejectedRow key={name.id} rejected={name} />
          ))}
        </ul>
      )}
    </section>
  )
}

function RejectedRow({ rejected }: { rejected: RejectedName }) {
  const { id, name, where, spots } = rejected
  const [first] = spots
  return (
    <li className="entity" data-key={id} data-state="rejected">
      <div className="entity-row">
        <span className="entity-mark">
          <Icon name="banned" />
        </span>
        <button type="button" className="entity-name" data-row={id} onClick={() => first && showSpan(first)}>
          <span className="entity-label">
            <bdi>{name}</bdi>
            <span className="visually-hidden">, not a name</span>{' '}
            <span className="entity-state">{whereWords[where]}</span>
          </span>
        </button>
        <Button
          kind="quiet"
          className="entity-restore"
          data-take-back=""
          aria-label={`Restore ${name}`}
          title="Restore (U)"
          onClick={() => void allowRejected(rejected)}
        >
          {' '}
          Restore{' '}
        </Button>
      </div>
    </li>
  )
}
