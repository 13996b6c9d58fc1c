import type { EntitySection } from '../../navigation/navigation-store'
import { useEntityNotes } from '../../notes/note-store'
import { Tabs } from '../../ui/tabs'

/** The panel that shows the section. */
export const panelId = 'entity-section'

type ContentsProps = { section: EntitySection; onChoose: (section: EntitySection) => void }

/** The sections of an entity's page, in a row that stays in sight. */
export function Contents({ section, onChoose }: ContentsProps) {
  const notes = useEntityNotes().value?.length ?? 0
  return (
    <div className="entity-contents">
      <Tabs
        label="Sections"
        panelId={panelId}
        chosen={section}
        onChoose={onChoose}
        narrow="wrap"
        tabs={[
          { key: 'mentions', label: 'Mentions' },
          { key: 'quotes', label: 'Quotes' },
          { key: 'with', label: 'With' },
          { key: 'places', label: 'Places' },
          { key: 'timeline', label: 'Timeline' },
          { key: 'notes', label: 'Notes', count: notes },
        ]}
      />
    </div>
  )
}
