import { memo, useState } from 'react'
import type { TagSummary } from '../../../preload/contract/tag'
import { useColorName } from '../../queries/library-colors'
import { defineTag } from '../../tags/tag-acts'
import { TagMenu } from '../../tags/tag-menu'
import { Button, IconButton } from '../../ui/button'
import { ColorDot } from '../../ui/color-dot'
import type { Box } from '../../ui/menus/place-beside'
import { articlesIn } from '../../ui/wording/articles-in'
import { openReviewOf } from './code-actions'
import { CodeDetails } from './code-details'
import type { CodeLine } from './code-lines'
import { KeptField } from './kept-field'

type Props = {
  line: CodeLine
  position: number
  count: number
  isOpen: boolean
  onToggle: (name: string) => void
}

/** A code: what it stands for and what bears it; opened, its memo and examples. */
export const CodeRow = memo(function CodeRow({ line, position, count, isOpen, onToggle }: Props) {
  const { tag, label, depth } = line
  const nameOf = useColorName()
  return (
    <div
      className="code-row"
      role="listitem"
      aria-level={depth + 1}
      aria-posinset={position}
      aria-setsize={count}
      aria-label={tag.name}
      tabIndex={-1}
      // As deep as still leaves room for words.
      style={{ paddingInlineStart: `${0.5 + 1.25 * Math.min(depth, 6)}rem` }}
    >
      <div className="code-head">
        <IconButton
          icon={isOpen ? 'chevron-down' : 'chevron-right'}
          label={`Memo and examples of ${tag.name}`}
          aria-expanded={isOpen}
          data-row-focus
          onClick={() => onToggle(tag.name)}
        />
        <ColorDot color={tag.color} />
        {tag.color !== null && <span className="visually-hidden">{nameOf(tag.color)}</span>}
        <bdi className="code-name">{label}</bdi>
        <Counts tag={tag} />
        <CodeMenu tag={tag} />
      </div>
      <Definition tag={tag} />
      {isOpen && <CodeDetails tag={tag} />}
    </div>
  )
})

function Counts({ tag: { name, highlights, articles } }: { tag: TagSummary }) {
  return (
    <span className="code-counts">
      {highlights > 0 && (
        <Button
          kind="quiet"
          onClick={() => openReviewOf({ tag: name, tagsOn: 'highlight', kind: 'highlight' })}
        >
          {highlights === 1 ? '1 highlight' : `${highlights.toLocaleString()} highlights`}
          <span className="visually-hidden"> with {name}</span>
        </Button>
      )}
      {articles > 0 && (
        <Button kind="quiet" onClick={() => openReviewOf({ tag: name }, 'article')}>
          {articlesIn(articles)}
          <span className="visually-hidden"> with {name}</span>
        </Button>
      )}
      {articles === 0 && <span className="code-unused">Not used</span>}
    </span>
  )
}

function Definition({ tag }: { tag: TagSummary }) {
  const { name, description, hasMemo } = tag
  const [isWriting, setIsWriting] = useState(false)
  if (isWriting)
    return (
      <KeptField
        label={`Definition of ${name}`}
        text={description ?? ''}
        rows={3}
        maxLength={2000}
        onKeep={(text) => defineTag(tag, text)}
        onClose={() => setIsWriting(false)}
      />
    )
  return (
    <div className="code-definition">
      {description !== null && <p dir="auto">{description}</p>}
      <Button kind="quiet" onClick={() => setIsWriting(true)}>
        {description === null ? 'Define' : 'Edit definition'}
        <span className="visually-hidden"> of {name}</span>
      </Button>
      {hasMemo && <span className="code-has-memo">Has a memo</span>}
    </div>
  )
}

function CodeMenu({ tag }: { tag: TagSummary }) {
  const [menu, setMenu] = useState<{ anchor: Box; isOfColors: boolean } | null>(null)
  return (
    <>
      <IconButton
        icon="more"
        label={`More for ${tag.name}`}
        aria-haspopup="menu"
        aria-expanded={menu !== null}
        onClick={(event) =>
          setMenu({ anchor: event.currentTarget.getBoundingClientRect(), isOfColors: false })
        }
      />
      {menu !== null && (
        <TagMenu
          tag={tag}
          {...menu}
          onColor={(anchor) => setMenu({ anchor, isOfColors: true })}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  )
}
