import type { EntityPage } from '../../../preload/contract/entity'
import type { EntityRole } from '../../../preload/contract/role'
import { openArticlePage } from '../../navigation/navigation-store'
import { articlesInWords } from './place-words'
import './roles.css'

/** The days on which articles say so: it may have begun before and ended later. */
function daysOf({ first, last, undated }: EntityRole): string {
  if (first === null || last === null) return 'undated'
  const days = first === last ? first : `${first} to ${last}`
  return undated === 0 ? days : `${days}, and ${undated} undated`
}

function RoleRow({ role }: { role: EntityRole }) {
  const { article, start, end } = role.example
  return (
    <li className="roles-row">
      <span className="roles-words">{role.words}</span>
      <span className="roles-days">{daysOf(role)}</span>
      <span className="roles-count">{articlesInWords(role.articles)}</span>
      <button
        type="button"
        className="roles-example"
        aria-label={`Read where it is called ${role.words}: ${article.title}`}
        onClick={() => openArticlePage(article.articleId, { start, end })}
      >
        {article.outlet === null ? article.title : `${article.outlet}: ${article.title}`}
      </button>
    </li>
  )
}

/** What articles say that somebody is, the role stated last first. Nothing where none says so. */
export function RolesSection({ page }: { page: EntityPage }) {
  if (page.roles.length === 0) return null
  return (
    <section className="roles-section" aria-labelledby="roles-title">
      <h3 id="roles-title">Roles</h3>
      <p className="roles-about">
        As articles state them, with the days of those articles. Found by the program.
      </p>
      <ul className="roles-list">
        {page.roles.map((role) => (
          <RoleRow key={role.words} role={role} />
        ))}
      </ul>
    </section>
  )
}
