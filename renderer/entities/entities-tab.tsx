import { useState } from 'react'
import type { ArticleEntities } from '../../preload/contract/entity'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { EntityList } from './entity-list'
import { reloadEntities, useEntities } from './entity-store'
import { groupEntities } from './group-entities'
import '../ui/field.css'
import './entities.css'

// With fewer than this one sees them all.
const filterFrom = 8

/** Who and what is named in the article: suggestions, until the person confirms them. */
export function EntitiesTab() {
  const { found, error } = useEntities()
  if (error !== null) return <Trouble sentence={error} />
  if (found === null) return null
  if (found.state === 'pending') {
    return (
      <EmptyState icon="clock" title="Looking for names…">
        <p>People, organisations and places appear here as soon as the article has been read through.</p>
      </EmptyState>
    )
  }
  if (found.state === 'failed')
    return <Trouble sentence="The names in this article could not be worked out." />
  return <Found found={found} />
}

function Trouble({ sentence }: { sentence: string }) {
  return (
    <EmptyState
      icon="warning"
      title="No names to show"
      deeds={
        <Button icon="retry" onClick={() => void reloadEntities()}>
          Try again
        </Button>
      }
    >
      <p>{sentence} The article, your highlights and your notes are not touched by this.</p>
    </EmptyState>
  )
}

function Found({ found }: { found: ArticleEntities }) {
  const [filter, setFilter] = useState('')
  const { entities, language } = found
  if (entities.length === 0) {
    return (
      <EmptyState icon="person" title="No names found">
        <p>{languageNote(language) ?? 'This article seems to name no person, organisation or place.'}</p>
      </EmptyState>
    )
  }
  const groups = groupEntities(entities, filter)
  const confirmed = entities.filter((entity) => entity.confirmed !== null).length
  return (
    <div className="entities">
      {entities.length >= filterFrom && (
        <input
          className="input entities-filter"
          type="search"
          aria-label="Filter names"
          placeholder="Filter names"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      )}
      <p className="entities-summary">
        {confirmed === 0
          ? 'Suggestions found by rules. Tick those that are right.'
          : `${confirmed} confirmed, ${entities.length - confirmed} suggested`}
      </p>
      {languageNote(language) !== null && <p className="entities-summary">{languageNote(language)}</p>}
      {groups.length === 0 ? <p className="entities-summary">No name matches “{filter}”.</p> : null}
      <EntityList groups={groups} />
    </div>
  )
}

function languageNote(language: string | null): string | null {
  if (language !== null && /^en\b/i.test(language)) return null
  return 'Names are found by rules for English so far. In another language expect gaps and mistakes.'
}
