import { beginning } from '../graphemes'
import { fieldNames } from './fields'

const maxShown = 40

/** Typed words as a sentence names them. */
export function named(text: string): string {
  return `“${beginning(text, maxShown)}”`
}

/** The field that a name with one wrong, missing, further or exchanged letter stands for. */
export function didYouMean(name: string): string | null {
  const typed = name.toLowerCase()
  if (typed.length < minNameLength) return null
  return fieldNames().find((field) => field.length >= minNameLength && isNear(typed, field)) ?? null
}
// Every word of three letters is near a field.
const minNameLength = 4

function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  const [restOfOne, restOfOther] = [one.slice(start), other.slice(start)]
  const isExchanged =
    restOfOne.charAt(0) === restOfOther.charAt(1) && restOfOne.charAt(1) === restOfOther.charAt(0)
  return (
    restOfOne.slice(1) === restOfOther.slice(1) ||
    restOfOne.slice(1) === restOfOther ||
    restOfOne === restOfOther.slice(1) ||
    (isExchanged && restOfOne.slice(2) === restOfOther.slice(2))
  )
}
