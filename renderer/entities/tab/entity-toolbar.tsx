import type { ArticleEntity } from '../../../preload/contract/entity'
import { changeSettings, useSettings } from '../../settings/settings-store'
import { Button } from '../../ui/button'
import { Input } from '../../ui/fields/input'
import { Switch } from '../../ui/fields/switch'
import { toggleOnlyConfirmed, toggleShownInText, useEntityView } from '../entity-view-store'

// With fewer than this one sees them all.
const filterFrom = 8

type ToolbarProps = { entities: readonly ArticleEntity[]; filter: string; onFilter: (filter: string) => void }

/** Chooses which entities are shown in the list and whether their mentions are marked in the text. */
export function EntityToolbar({ entities, filter, onFilter }: ToolbarProps) {
  const { onlyConfirmed, isShownInText } = useEntityView()
  return (
    <>
      {(entities.length >= filterFrom || filter !== '') && (
        <Input
          className="entities-filter"
          type="search"
          aria-label="Filter names"
          placeholder="Filter names"
          value={filter}
          onChange={(event) => onFilter(event.target.value)}
        />
      )}
      <div className="entities-switches">
        <Switch isOn={onlyConfirmed} onToggle={toggleOnlyConfirmed}>
          Only confirmed
        </Switch>
        <Switch isOn={isShownInText} onToggle={toggleShownInText}>
          Show names in text
        </Switch>
      </div>
      {entities.some(({ state }) => state === 'suggested') && <ConfirmingHint />}
    </>
  )
}

/** Once: what confirming is good for. */
function ConfirmingHint() {
  const isExplained = useSettings((settings) => settings.isConfirmingExplained)
  if (isExplained) return null
  return (
    <div className="entities-hint">
      <p>
        Names are suggestions until you confirm them. Confirmed names are also recognised in articles you
        import later.
      </p>
      <Button
        kind="quiet"
        className="entities-hint-done"
        onClick={() => void changeSettings({ isConfirmingExplained: true })}
      >
        Got it
      </Button>
    </div>
  )
}
