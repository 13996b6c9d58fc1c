import { useState } from 'react'
import type { EntityPage } from '../../../../preload/contract/entity'
import { inQuotationMarks } from '../../../../preload/contract/graphemes'
import type { EntityRole } from '../../../../preload/contract/role'
import { openArticlePage } from '../../../navigation/navigation-store'
import { Button } from '../../../ui/button'
import { edtfWords } from '../../../ui/wording/edtf-words'
import { articlesIn } from '../../../ui/wording/articles-in'
import './roles.css'

const atFirst = 4

/** The roles that articles state for an entity, the latest first. Nothing where no article states one. */
export function RolesSection({ found }: { found: EntityPage }) {
  const [isWhole, setWhole] = useState(false)
  const { roles } = found
  if (roles.length === 0) return null
  return (
    <dl className="entity-names">
      <div>
        <dt>Described as</dt>
        <dd>
          <ul className="entity-tied" aria-label="Roles, as articles state them">
            {(isWhole ? roles : roles.slice(0, atFirst)).map((role) => (
              <Role key={`${role.words} ${role.example.article.articleId}`} role={role} />
            ))}
          </ul>
          {roles.length > atFirst && (
            <Button kind="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
              {isWhole ? 'Show fewer roles' : `Show all ${roles.length} roles`}
            </Button>
          )}
        </dd>
      </div>
    </dl>
  )
}

function Role({ role }: { role: EntityRole }) {
  const { words, articles, example } = role
  const { article, start, end } = example
  return (
    <li>
      <button
        type="button"
        className="role-words"
        data-focus-key={`role ${words}`}
        title={`Read it in ${inQuotationMarks(article.title)}`}
        onClick={() => openArticlePage(article.articleId, { start, end })}
      >
        {words}
      </button>{' '}
      <span className="section-note">
        {daysOf(role)} · {articlesIn(articles)}
      </span>
    </li>
  )
}

/** The days of the articles that say so: it may have begun before and ended later. */
function daysOf({ first, last, undated }: EntityRole): string {
  if (first === null || last === null) return 'undated'
  const [from, until] = [edtfWords(dayOf(first)), edtfWords(dayOf(last))]
  const days = from === until ? from : `${from} to ${until}`
  return undated === 0 ? days : `${days}, ${undated.toLocaleString()} undated`
}

function dayOf(value: string): string {
  return value.slice(0, 10)
}
