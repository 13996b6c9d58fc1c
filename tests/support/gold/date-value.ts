import { statedDate } from '../../../preload/contract/common'

function isRealDay(value: string): boolean {
  const [day = ''] = value.split('T')
  return new Date(day).toISOString().startsWith(day)
}

/** Whether a value is one of ours: 2024-05-17T18:20, 2024-05-17, 2024-05, 2024, or two of them with a stroke between. */
export function isDateValue(value: string): boolean {
  const ends = value.split('/')
  return (
    ends.length <= 2 && ends.every((end) => statedDate.shape.value.safeParse(end).success && isRealDay(end))
  )
}
