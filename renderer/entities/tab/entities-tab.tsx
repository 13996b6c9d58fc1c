import { useMemo, useState } from 'react'
import type { ArticleEntities } from '../../../preload/contract/entity'
import { useArticle } from '../../text/open-article-store'
import { Trouble } from '../../queries/trouble'
import { EmptyState } from '../../ui/empty-state'
import '../entities.css'
import { EntityList } from './entity-list'
import { useFoundEntities } from '../entity-store'
import { EntityTally } from './entity-tally'
import { EntityToolbar } from './entity-toolbar'
import { groupEntities } from '../group-entities'
import { useEntityView } from '../entity-view-store'
import { rejectedNames } from '../rejected-names'

/** Who and what is named in the article: suggestions, until the person confirms them. */
export function EntitiesTab() {
  const { value: found, error, retry } = useFoundEntities()
  if (error !== null) return <Unread error={error} onRetry={retry} />
  if (found === null) return null
  const hasNames = found.entities.length + found.rejected.length > 0
  if (hasNames) return <Found found={found} />
  if (found.state === 'pending') {
    return (
      <EmptyState icon="clock" title="Looking for names…">
        <p>People, organisations and places appear here as soon as the article has been analysed.</p>
      </EmptyState>
    )
  }
  if (found.state === 'too-long')
    return (
      <EmptyState title="Too long for names">
        <p>
          This article is too long to be analysed for names. It was given up after a while, and is not tried
          again.
        </p>
      </EmptyState>
    )
  if (found.state === 'failed')
    return <Unread sentence="This article could not be analysed for names." onRetry={retry} />
  return (
    <EmptyState icon="person" title="No names found">
      <p>
        {languageNote(found.language) ??
          'No people, organisations or places seem to be named in this article.'}
      </p>
      <p>Select text in the article and press A to mark it as a name.</p>
    </EmptyState>
  )
}

function Unread(props: UnreadProps) {
  return (
    <Trouble title="No names to show" {...props}>
      The article, your highlights and your notes are not affected.
    </Trouble>
  )
}

function Found({ found: { state, entities, rejected, language } }: { found: ArticleEntities }) {
  const [filter, setFilter] = useState('')
  const onlyConfirmed = useEntityView((view) => view.onlyConfirmed)
  const text = useArticle().article?.revision.text ?? ''
  const groups = useMemo(
    () => groupEntities(entities, { filter, onlyConfirmed }),
    [entities, filter, onlyConfirmed],
  )
  const refused = useMemo(() => rejectedNames(rejected, text), [rejected, text])
  const note = state === 'ready' ? languageNote(language) : stateNote(state)
  return (
    <div className="entities">
      <EntityToolbar entities={entities} filter={filter} onFilter={setFilter} />
      <EntityTally entities={entities} rejected={refused.length} />
      {note !== null && <p className="entities-note">{note}</p>}
      {groups.length === 0 && entities.length > 0 && <NoneShown {...{ filter, onlyConfirmed }} />}
      <EntityList groups={groups} rejected={onlyConfirmed || filter !== '' ? [] : refused} />
    </div>
  )
}

function languageNote(language: string | null): string | null {
  if (language !== null && /^en\b/i.test(language)) return null
  return 'Names are found by rules for English so far. In other languages, expect gaps and mistakes.'
}

function stateNote(state: ArticleEntities['state']): string {
  if (state === 'pending') return 'The article is still being analysed; more names may appear.'
  return 'This article could not be analysed for names. Your decisions are kept.'
}

function NoneShown({ filter, onlyConfirmed }: { filter: string; onlyConfirmed: boolean }) {
  const which = onlyConfirmed ? 'confirmed name' : 'name'
  return (
    <p className="entities-note" role="status">
      {filter.trim() === '' ? `No ${which} yet.` : `No ${which} matches “${filter}”.`}
    </p>
  )
}

type UnreadProps = { error?: unknown; sentence?: string; onRetry: () => void }
