import { Icon } from '../../ui/icon'
import type { IconName } from '../../ui/icons'
import { Kbd } from '../../ui/keys/kbd'

type FrontChoiceProps = {
  icon: IconName
  label: string
  hint: string
  chord?: string | undefined
  isDisabled?: boolean
  onChoose: () => void
}

export function FrontChoice({ icon, label, hint, chord, isDisabled = false, onChoose }: FrontChoiceProps) {
  return (
    <button type="button" className="front-choice" disabled={isDisabled} onClick={onChoose}>
      <Icon name={icon} size={20} />
      <span>
        <strong>{label}</strong>
        <small title={hint}>{hint}</small>
      </span>
      {chord !== undefined && <Kbd chord={chord} />}
    </button>
  )
}
