import type { ReactNode } from 'react'
import './empty-state.css'
import { Icon } from './icon'
import type { IconName } from './icons'

type EmptyStateProps = {
  icon?: IconName
  title: string
  /** What would be here and how it gets here. */
  children?: ReactNode
  actions?: ReactNode
}

export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon !== undefined && <Icon name={icon} size={20} />}
      <h2>{title}</h2>
      {children}
      {actions !== undefined && <div className="empty-state-actions">{actions}</div>}
    </div>
  )
}
