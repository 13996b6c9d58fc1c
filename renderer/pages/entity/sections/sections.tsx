import type { RefObject } from 'react'
import type { EntityPage } from '../../../../preload/contract/entity'
import type { EntitySection } from '../../../navigation/navigation-store'
import { EntityNotes } from './entity-notes'
import { MentionsSection } from './mentions-section'
import { NotesToCome } from './notes-to-come'
import { isConfirmed } from '../page-actions'
import { PlacesSection } from './places-section'
import { QuotesSection } from './quotes-section'
import { TimelineSection } from './timeline-section'
import { WithSection } from './with-section'

type SectionProps = { section: EntitySection; found: EntityPage; scroller: RefObject<HTMLElement | null> }

/** One of the sections of an entity's page. */
export function Section({ section, found, scroller }: SectionProps) {
  switch (section) {
    case 'mentions':
      return <MentionsSection found={found} scroller={scroller} />
    case 'quotes':
      return <QuotesSection found={found} scroller={scroller} />
    case 'with':
      return <WithSection found={found} />
    case 'places':
      return <PlacesSection found={found} />
    case 'timeline':
      return <TimelineSection found={found} scroller={scroller} />
    case 'notes':
      return isConfirmed(found) ? (
        <EntityNotes entityId={found.entityId} name={found.name} />
      ) : (
        <NotesToCome found={found} />
      )
  }
}
