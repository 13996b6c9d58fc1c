import type { ArticleEntity, ArticleMention } from '../../../preload/contract/entity'
import { useChord } from '../../commands/keymap-store'
import { IconButton } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { stepMention, useEntities } from '../entity-store'
import { asSentence, foundBecause, stateIcons, stateWords } from '../entity-words'
import { openEntityMenu } from '../entity-dialog-store'

/** The mentions of the chosen name, one at a time: where, what it is by now, and why. */
export function EntityMentions({ entity }: { entity: ArticleEntity }) {
  const index = useEntities((state) => state.mention)
  const mention = entity.mentions[index]
  if (!mention) return null
  return (
    <div className="entity-mentions">
      <div className="entity-steps">
        <Steps place={`${index + 1} of ${entity.mentions.length}`} />
        <span className="entity-mention-state">
          <Icon name={stateIcons[mention.state]} />
          {stateWords[mention.state]}
        </span>
        <IconButton
          className="entity-step"
          icon="more"
          size={16}
          label="This mention"
          aria-haspopup="menu"
          onClick={(event) => {
            const anchor = event.currentTarget.getBoundingClientRect()
            openEntityMenu({ of: 'mention', entity, mention, anchor })
          }}
        />
      </div>
      <Why entity={entity} mention={mention} />
    </div>
  )
}

function Steps({ place }: { place: string }) {
  return (
    <>
      <IconButton
        className="entity-step"
        icon="chevron-up"
        size={16}
        label="Previous mention"
        chord={useChord('names.previous')}
        onClick={() => stepMention(-1)}
      />
      <span className="entity-place">{place}</span>
      <IconButton
        className="entity-step"
        icon="chevron-down"
        size={16}
        label="Next mention"
        chord={useChord('names.next')}
        onClick={() => stepMention(1)}
      />
    </>
  )
}

function Why({ entity, mention }: { entity: ArticleEntity; mention: ArticleMention }) {
  const reasons = [mention.reason, entity.reason].filter((reason) => reason !== null)
  return (
    <div className="entity-why">
      <p>{foundBecause(mention)}</p>
      {[...new Set(reasons)].map((reason) => (
        <p key={reason}>{asSentence(reason)}</p>
      ))}
    </div>
  )
}
