import { useEffect, useMemo, useState } from 'react'
import type { ArticleEntity, ArticleMention } from '../../../preload/contract/entity'
import { question } from '../../queries/question'
import { useAnswer } from '../../queries/use-answer'
import { useOpenArticle } from '../../text/open-article-store'
import { showError } from '../../toasts/toast-store'
import { Dialog } from '../../ui/dialogs/dialog'
import { Icon } from '../../ui/icon'
import { refId } from './entity-choices'
import { splitEntity } from '../entity-actions'
import { EntityPicker } from './entity-picker'
import { wordsAt } from '../mention-actions'
import { openEntityDialog } from '../entity-dialog-store'
import './split-dialog.css'
import { type SplitPart, splitParts } from './split-parts'

type SplitProps = { entity: ArticleEntity; mention: ArticleMention | null; onClose: () => void }

/** Asks first which part to split off, then which entity that part is instead. */
export function SplitDialog({ entity, mention, onClose }: SplitProps) {
  const parts = useParts(entity, onClose)
  const [chosen, setChosen] = useState<SplitPart | null>(null)
  const isOnlyMention = parts?.length === 0 && mention !== null
  useEffect(() => {
    if (isOnlyMention) openEntityDialog({ ask: 'who', entity, mention })
  }, [isOnlyMention, entity, mention])
  if (parts === null || isOnlyMention) return null
  if (chosen !== null) return <IntoPicker entity={entity} part={chosen} onClose={onClose} />
  const choose = (part: SplitPart) => {
    if (part.kind !== null) {
      setChosen(part)
      return
    }
    onClose()
    void splitEntity(entity, part, null)
  }
  return <WhatGoes {...{ entity, mention, parts, onClose }} onChoose={choose} />
}

/** What the entity is made of; null until the library has said. Of a suggestion only its mentions can go. */
function useParts(entity: ArticleEntity, onClose: () => void): readonly SplitPart[] | null {
  const isSuggested = entity.confirmed === null
  const articleId = useOpenArticle((state) => state.articleId)
  const { value, error } = useAnswer(isSuggested ? null : question('entity.page', { of: entity.ref }))
  useEffect(() => {
    if (error === null) return
    showError(error)
    onClose()
  }, [error, onClose])
  return useMemo(
    () => (isSuggested ? [] : value && articleId && splitParts(entity, value, articleId)),
    [isSuggested, entity, value, articleId],
  )
}

function IntoPicker({
  entity,
  part,
  onClose,
}: {
  entity: ArticleEntity
  part: SplitPart
  onClose: () => void
}) {
  return (
    <EntityPicker
      title="Split off…"
      typed={part.words}
      without={[refId(entity.ref)]}
      likely={part.kind ?? entity.kind}
      isNewAllowed
      onPick={({ entity: into }) => {
        onClose()
        void splitEntity(entity, part, into)
      }}
      onClose={onClose}
    >
      Who or what is <bdi>“{part.words}”</bdi>, if not <bdi>{entity.name}</bdi>?
    </EntityPicker>
  )
}

function WhatGoes({ entity, mention, parts, onClose, onChoose }: WhatProps) {
  return (
    <Dialog title="Split off…" size="small" onClose={onClose}>
      <p className="split-question">
        What is not <bdi>{entity.name}</bdi>?
      </p>
      <ul className="split-parts">
        {parts.map((part, index) => (
          <Part
            key={part.id}
            words={part.words}
            note={part.note}
            isFirst={index === 0}
            onClick={() => onChoose(part)}
          />
        ))}
        {mention !== null && (
          <Part
            words={wordsAt(mention)}
            note={`only mention ${entity.mentions.findIndex(({ start }) => start === mention.start) + 1} of ${entity.mentions.length}`}
            isFirst={parts.length === 0}
            onClick={() => openEntityDialog({ ask: 'who', entity, mention })}
          />
        )}
      </ul>
    </Dialog>
  )
}

function Part({ words, note, isFirst, onClick }: PartProps) {
  return (
    <li>
      <button
        type="button"
        className="split-part"
        onClick={onClick}
        {...(isFirst ? { 'data-autofocus': true } : {})}
      >
        <Icon name="split" />
        <bdi>“{words}”</bdi>
        <span className="split-note">{note}</span>
      </button>
    </li>
  )
}

type WhatProps = SplitProps & { parts: readonly SplitPart[]; onChoose: (part: SplitPart) => void }

type PartProps = { words: string; note: string; isFirst: boolean; onClick: () => void }
