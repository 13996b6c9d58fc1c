import { create } from 'zustand'

export const sectionKeys = [
  'appearance',
  'reading',
  'highlights',
  'keyboard',
  'feeds',
  'network',
  'citation',
  'watched',
] as const
export type SectionKey = (typeof sectionKeys)[number]

/** Which section of the settings was open last, until Dateline is closed. */
export const useSection = create<{ section: SectionKey }>(() => ({ section: 'appearance' }))

export function showSection(section: SectionKey): void {
  useSection.setState({ section })
}
